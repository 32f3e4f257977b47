extension English {
    public var consoleNothingFound: String { "Nothing matches." }
    public var consoleNothingFoundAdvice: String { "Try another filter, or look at the whole list." }
    public var consoleCustomer: String { "Customer" }
    public var consoleCreated: String { "Created" }
    public var consoleActions: String { "Actions" }
    public var consoleNextTry: String { "Next try" }
    public func consoleNotAccepted(_ label: String) -> String {
        "\(label): this cannot be used. Check it and try again."
    }
    public func consoleAmountExample(_ example: String) -> String { "For example, \(example)." }
    public var consoleCustomerHint: String { "Name, e-mail, invoice number or ID." }
    public var consoleWhichCustomer: String { "Enter which customer it is for." }
    public var consoleNoSuchCustomer: String { "No customer matches. Try their e-mail or part of their name." }
    public var consoleWhichOfThem: String { "Several customers match: choose one" }
    public var consoleProcessorSilent: String {
        "The payment processor does not answer. See how things stand before you try again."
    }
}
