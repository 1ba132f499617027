/** The icons in use, from Tabler's outline set. One door, so that an unused one never ships and a new one is a choice. */
export {
  IconAlertCircle, IconAlertTriangle, IconArrowBackUp, IconArrowDown, IconArrowForwardUp, IconArrowLeft, IconArrowRight, IconArrowUp, IconArrowsSort, IconBan, IconBookmark, IconBriefcase, IconBuilding,
  IconCalendarEvent, IconChartBar, IconCheck, IconChevronDown, IconChevronLeft, IconChevronRight, IconCircleCheck, IconCircleDashed, IconCircleHalf2,
  IconCircleMinus, IconCircleX, IconClipboardCheck, IconClock, IconColumns3, IconCopy, IconDatabase, IconDeviceFloppy, IconDots, IconDownload, IconEye, IconEyeOff, IconFileText, IconFileTypePdf, IconFilter,
  IconFolderOpen, IconHistory, IconHourglass, IconKey, IconKeyboard, IconLink, IconLock, IconLockOpen, IconMail, IconMapPin, IconMaximize, IconMessage, IconNote, IconPencil,
  IconPhone, IconPin, IconPinnedOff, IconPlayerPause, IconPlus, IconPrinter, IconSchool, IconSearch, IconSelector, IconSend, IconSettings, IconSignature,
  IconArrowMerge, IconLayoutKanban, IconMap, IconTable,
  IconTrash, IconUpload, IconUser, IconUsers, IconWorldOff, IconX, IconLayoutList, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconRefresh,
} from "@tabler/icons-react";
export type { Icon as IconShape } from "@tabler/icons-react";
