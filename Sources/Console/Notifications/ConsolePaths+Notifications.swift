import Billing

/// The addresses of letters.
extension ConsolePaths {
    var notifications: String { address(of: .notifications) }
    var sentLetters: String { notifications + "/sent" }
    func letter(_ kind: CustomerNotification.Kind) -> String { "\(notifications)/letters/\(kind.rawValue)" }
    /// Where its text is written.
    func letterText(_ kind: CustomerNotification.Kind, in language: String? = nil) -> String {
        letter(kind) + "/edit" + (language.map { "?language=" + $0 } ?? "")
    }
}
