//! The printed recovery key: 160 random bits as eight groups of five characters. The fifth of each is a check that
//! finds a mistyped, swapped or misplaced group before any key is tried.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{Error, Result, chance::Chance};

/// Crockford's alphabet: no I, L, O or U to mistake for another.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;

#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; 20]);

impl RecoveryKey {
    pub fn draw(chance: &mut Chance) -> Result<Self> {
        Ok(RecoveryKey(chance.bytes()?))
    }

    /// As it is printed: `XXXXX-XXXXX-…`.
    pub fn to_text(&self) -> String {
        let groups: Vec<String> = self.symbols().chunks_exact(4).enumerate().map(group_text).collect();
        groups.join("-")
    }

    /// Reads what a person typed, in any case, with any spaces and dashes.
    ///
    /// # Errors
    /// `Error::MistypedRecoveryKey` with the number of the first wrong group.
    pub fn parse(typed: &str) -> Result<Self> {
        let letters: Vec<char> =
            typed.chars().filter(|letter| !letter.is_whitespace() && !is_dash(*letter)).collect();
        let mut symbols = Vec::with_capacity(GROUPS * 4);
        for group in 0..GROUPS {
            let wrong = Error::MistypedRecoveryKey { group: group + 1 };
            let read: Option<Vec<u8>> =
                letters.iter().skip(group * 5).take(5).map(|letter| symbol_of(*letter)).collect();
            match read {
                Some(read) if read.len() == 5 && check_of(group, &read[..4]) == read[4] => {
                    symbols.extend_from_slice(&read[..4]);
                }
                _ => return Err(wrong),
            }
        }
        if letters.len() != GROUPS * 5 {
            return Err(Error::MistypedRecoveryKey { group: GROUPS });
        }
        Ok(RecoveryKey::of_symbols(&symbols))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    fn symbols(&self) -> Vec<u8> {
        let bit = |at: usize| self.0[at / 8] >> (7 - at % 8) & 1;
        (0..GROUPS * 4).map(|symbol| (0..5).fold(0, |value, at| value << 1 | bit(symbol * 5 + at))).collect()
    }

    fn of_symbols(symbols: &[u8]) -> Self {
        let mut bytes = [0_u8; 20];
        for (at, bit) in
            symbols.iter().flat_map(|symbol| (0..5).map(move |at| symbol >> (4 - at) & 1)).enumerate()
        {
            if let Some(byte) = bytes.get_mut(at / 8) {
                *byte |= bit << (7 - at % 8);
            }
        }
        RecoveryKey(bytes)
    }
}

fn group_text((group, symbols): (usize, &[u8])) -> String {
    let check = check_of(group, symbols);
    symbols.iter().chain([&check]).map(|symbol| ALPHABET[usize::from(*symbol)] as char).collect()
}

fn symbol_of(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    ALPHABET.iter().position(|known| char::from(*known) == letter).map(|at| at as u8)
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// A weighted sum over the field of 32 elements: distinct weights catch every single wrong character and every swap
/// of two, the group's place catches groups in the wrong order.
fn check_of(group: usize, symbols: &[u8]) -> u8 {
    let mut weight = 1;
    symbols.iter().fold(group as u8, |sum, symbol| {
        weight = times_two(weight);
        sum ^ times(weight, *symbol)
    })
}

fn times_two(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { (doubled ^ 0b10_0101) & 31 }
}

fn times(mut left: u8, mut right: u8) -> u8 {
    let mut product = 0;
    while right > 0 {
        if right & 1 == 1 {
            product ^= left;
        }
        left = times_two(left);
        right >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_printed_key_reads_back_in_any_case_and_spacing(bytes in any::<[u8; 20]>()) {
            let key = RecoveryKey(bytes);
            let text = key.to_text();
            prop_assert_eq!(text.len(), 8 * 5 + 7);
            prop_assert!(RecoveryKey::parse(&text).unwrap() == key);
            let sloppy = text.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
            prop_assert!(RecoveryKey::parse(&sloppy).unwrap() == key);
        }

        #[test]
        fn one_wrong_character_is_found_in_its_group(bytes in any::<[u8; 20]>(), at in 0_usize..40, other in 0_usize..32) {
            let text = RecoveryKey(bytes).to_text().replace('-', "");
            let mut letters: Vec<char> = text.chars().collect();
            let wrong = char::from(ALPHABET[other]);
            prop_assume!(letters[at] != wrong);
            letters[at] = wrong;
            let typed: String = letters.into_iter().collect();
            match RecoveryKey::parse(&typed) {
                Err(Error::MistypedRecoveryKey { group }) => prop_assert_eq!(group, at / 5 + 1),
                _ => prop_assert!(false, "the wrong character was not found"),
            }
        }

        #[test]
        fn two_swapped_characters_or_groups_are_found(bytes in any::<[u8; 20]>(), at in 0_usize..39, left in 0_usize..8, right in 0_usize..8) {
            let text = RecoveryKey(bytes).to_text();
            let mut letters: Vec<char> = text.replace('-', "").chars().collect();
            if at % 5 != 4 && letters[at] != letters[at + 1] {
                letters.swap(at, at + 1);
                prop_assert!(RecoveryKey::parse(&letters.into_iter().collect::<String>()).is_err());
            }
            let mut groups: Vec<&str> = text.split('-').collect();
            if left != right {
                groups.swap(left, right);
                prop_assert!(RecoveryKey::parse(&groups.join("-")).is_err());
            }
        }

        #[test]
        fn whatever_is_typed_is_answered_without_a_panic(typed in any::<String>()) {
            prop_assert!(RecoveryKey::parse(&typed).is_err());
        }
    }
}
