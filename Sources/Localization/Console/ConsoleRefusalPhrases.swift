/// Why a page of the console is not shown, and what to do about it.
public protocol ConsoleRefusalPhrases {
    var consoleForbiddenTitle: String { get }
    /// - Parameter role: of whoever reads.
    func consoleForbidden(_ role: String) -> String
    var consoleForbiddenAdvice: String { get }
    var consoleWhoCan: String { get }
    /// Nobody at the merchant may.
    var consoleNobodyCan: String { get }
    func consoleRequestID(_ id: String) -> String
    var consoleProveTitle: String { get }
    /// What was pressed is done after the answer (S3).
    var consoleProveIntro: String { get }
    var consoleProve: String { get }
    var consoleProveLater: String { get }
    /// What the answer is for, where that is known.
    func consoleProving(_ act: ProvedAct) -> String
}

/// What asks for a fresh factor (S3). The names are those of the route table.
public enum ProvedAct: String, CaseIterable, Sendable {
    case invitation, person, refund, notification
    case creditNote = "credit_note"
    case webhook = "webhook_endpoint"
    case key = "api_key"
    case secondFactor = "second_factor"
}
