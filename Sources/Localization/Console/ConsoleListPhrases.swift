/// What every list and form of the console's billing pages says.
public protocol ConsoleListPhrases {
    /// Of a list that is narrowed down to nothing.
    var consoleNothingFound: String { get }
    var consoleNothingFoundAdvice: String { get }
    var consoleCustomer: String { get }
    var consoleCreated: String { get }
    /// For who cannot see the column of links.
    var consoleActions: String { get }
    var consoleNextTry: String { get }
    func consoleNotAccepted(_ label: String) -> String
    func consoleAmountExample(_ example: String) -> String
    var consoleCustomerHint: String { get }
    var consoleWhichCustomer: String { get }
    var consoleNoSuchCustomer: String { get }
    var consoleWhichOfThem: String { get }
    var consoleProcessorSilent: String { get }
}
