import Billing

/// The addresses of letters.
extension ConsolePaths {
    var notifications: String { address(of: .notifications) }
    var sentLetters: String { notifications + "/sent" }
    func letter(_ kind: CustomerNotification.Kind) -> String { "\(notifications)/letters/\(kind.rawValue)" }
    /// As its mail program shows it.
    func letterBody(_ kind: CustomerNotification.Kind, in language: String) -> String {
        letter(kind) + "/html?language=" + language
    }
}
