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
}
