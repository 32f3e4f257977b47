/// What is read about the trail of what people, programs and commands did at a merchant (K4).
public protocol ConsoleAuditPhrases {
    var consoleAuditIntro: String { get }
    var consoleAuditSearch: String { get }
    var consoleAuditSearchHint: String { get }
    var consoleAuditSearchSubmit: String { get }
    var consoleAuditWhen: String { get }
    var consoleAuditWho: String { get }
    var consoleAuditWhat: String { get }
    var consoleAuditDetails: String { get }
    var consoleAuditEmpty: String { get }
    var consoleAuditEmptyAdvice: String { get }
    var consoleAuditNothingFound: String { get }
    var consoleAuditCSV: String { get }
    var consoleAuditFileName: String { get }
    var consoleAuditVerify: String { get }
    func consoleAuditIsWhole(_ entries: String) -> String
    func consoleAuditIsBroken(_ number: String) -> String

    var consoleAuditByCommand: String { get }
    func consoleAuditByProgram(_ key: String) -> String
    var consoleAuditBySystem: String { get }
    /// What was done, by the code that the trail keeps: `portal.switched_off`. One without words is told by its code.
    func consoleAuditAction(_ code: String) -> String
    /// What a detail is about.
    func consoleAuditDetail(_ detail: AuditDetail) -> String
    func consoleAuditValue(_ value: AuditValue) -> String
    /// Whether what the detail names is so.
    func consoleAuditSays(_ isSo: Bool) -> String
}

/// What the trail tells of most that is done, by the name that it keeps.
public enum AuditDetail: String, CaseIterable, Sendable {
    case role, from, to, how, amount, total, state, mode, email, name, reason, session, configuration, note, refund
    case attempt, product, customer, price, quantity, effect, length, url, key, successor, permission, number, way,
        status
    case creditNote = "credit_note"
}

/// How something that was tried ended, and how an invoice went out, by the word that the trail keeps.
public enum AuditValue: String, CaseIterable, Sendable {
    case sent, charged, pending, succeeded, failed, unknown
    case requiresAction = "requires_action"
}
