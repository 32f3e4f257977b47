import Core

/// How the readers of a language say days and hours.
public protocol DatePhrases {
    /// `14 de junio de 2026`.
    func date(_ date: CalendarDate) -> String
    /// `14 jun 2026`.
    func shortDate(_ date: CalendarDate) -> String
    /// `14 jun`.
    func dayAndMonth(_ date: CalendarDate) -> String
    /// `junio`.
    func month(_ date: CalendarDate) -> String
    /// `15:05`.
    func time(hour: Int, minute: Int) -> String
}

/// `15:05`, where the day has 24 hours.
func time24(_ hour: Int, _ minute: Int) -> String {
    (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
}
