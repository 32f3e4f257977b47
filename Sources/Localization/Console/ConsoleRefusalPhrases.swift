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
}
