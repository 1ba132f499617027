//! How fast the window feels, on the full sample office: the figures are printed, and no time is asserted.
//! `cargo xtask bench --window` measures the release build.
#![cfg(target_os = "linux")]

use std::time::{Duration, Instant};

use e2e::{Home, Outcome, ROOMS, Window, ensure, in_window};

#[tokio::test]
async fn the_window_answers_at_once() -> Outcome {
    let home = Home::with_sample(12_004)?;
    let begun = Instant::now();
    in_window(&home, "speed", &[], async |window| {
        window.find("button", "Open the sample office").await?;
        let start = Figures::of("start to usable", vec![begun.elapsed()]);
        let opening = Instant::now();
        window.open_sample().await?;
        window.find("grid", "Students").await?;
        let open = Figures::of("open the sample office", vec![opening.elapsed()]);
        let keys = keystrokes(window, "keystroke to painted rows, 12,004 students").await?;
        let rooms = switches(window).await?;
        for figures in [&start, &open, &keys].into_iter().chain(&rooms) {
            figures.print();
        }
        Ok(())
    })
    .await
}

#[tokio::test]
#[ignore = "making 100,000 students takes minutes in a debug build; the benchmark runs it"]
async fn a_hundred_thousand_are_found_as_they_are_typed() -> Outcome {
    let home = Home::with_sample(100_000)?;
    in_window(&home, "speed-100000", &[], async |window| {
        let opening = Instant::now();
        window.open_sample().await?;
        window.find_within("grid", "Students", Duration::from_secs(60)).await?;
        Figures::of("open an office of 100,000", vec![opening.elapsed()]).print();
        keystrokes(window, "keystroke to painted rows, 100,000 students").await?.print();
        Ok(())
    })
    .await
}

/// From each key typed into the filter to the frame that shows its rows.
async fn keystrokes(window: &Window, what: &'static str) -> Outcome<Figures> {
    window.enter("Students").await?;
    window.press("Control+f").await?;
    window.watch_paints("#room").await?;
    for word in ["garcia", "maria", "whee"] {
        for letter in word.chars() {
            window.type_text(&letter.to_string()).await?;
            window.settle().await?;
        }
        window.press("Control+a Delete").await?;
        window.settle().await?;
    }
    Figures::measured(what, window.paints().await?)
}

/// From the key that changes rooms to the frame that shows the room; each room has been seen once before.
async fn switches(window: &Window) -> Outcome<Vec<Figures>> {
    for room in ROOMS {
        window.enter(room).await?;
    }
    window.watch_paints("#room").await?;
    let mut rooms: Vec<Vec<Duration>> = vec![Vec::new(); ROOMS.len()];
    let mut before = 0;
    for _ in 0..5 {
        for (number, room) in ROOMS.iter().enumerate() {
            window.press(&format!("Control+{}", number + 1)).await?;
            window.find("heading", room).await?;
            window.settle().await?;
            let paints = window.paints().await?;
            rooms[number].extend(&paints[before..]);
            before = paints.len();
        }
    }
    let all = Figures::measured("screen switch", rooms.concat())?;
    let each = ROOMS.iter().zip(rooms).map(|(room, times)| Figures::of(room, times));
    Ok([all].into_iter().chain(each).collect())
}

struct Figures {
    what: &'static str,
    times: Vec<Duration>,
}

impl Figures {
    fn of(what: &'static str, mut times: Vec<Duration>) -> Self {
        times.sort();
        Self { what, times }
    }

    fn measured(what: &'static str, times: Vec<Duration>) -> Outcome<Self> {
        ensure(!times.is_empty(), || format!("{what}: nothing was measured"))?;
        Ok(Self::of(what, times))
    }

    /// The time that this share of all stayed under or reached.
    fn share(&self, share: f64) -> Duration {
        let last = self.times.len().saturating_sub(1);
        self.times.get((last as f64 * share).round() as usize).copied().unwrap_or_default()
    }

    fn print(&self) {
        let (p50, p95) = (self.share(0.5).as_millis(), self.share(0.95).as_millis());
        println!("{:<45} p50 {p50:>5} ms   p95 {p95:>5} ms   ({} times)", self.what, self.times.len());
    }
}
