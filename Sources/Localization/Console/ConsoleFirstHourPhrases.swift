/// What a merchant does first, what each step is for, and how far they are.
public protocol ConsoleFirstHourPhrases {
    var consoleFirstHour: String { get }
    var consoleFirstHourIntro: String { get }
    func consoleStepsDone(_ count: Int, of all: Int) -> String
    /// Nothing in live mode is a trial.
    func consoleStep(_ step: ConsoleStep, isLive: Bool) -> String
    func consoleStepPurpose(_ step: ConsoleStep, isLive: Bool) -> String
    var consoleDoStep: String { get }
    var consoleSkipStep: String { get }
    var consoleResumeStep: String { get }
    var consoleStepIsDone: String { get }
    var consoleStepIsSkipped: String { get }
    var consoleAllSteps: String { get }
    func consoleNextStep(_ title: String) -> String
}

public enum ConsoleStep: String, CaseIterable, Sendable { case brand, processor, product, customer, portal, payment }
