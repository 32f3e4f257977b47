extension English {
    public var consoleFirstHour: String { "First steps" }
    public var consoleFirstHourIntro: String {
        "From an empty account to a portal that gets paid. Each step is marked by itself once it is done, and you may skip what is no use to you."
    }
    public func consoleStepsDone(_ count: Int, of all: Int) -> String { "\(count) of \(all) done or skipped." }
    public func consoleStep(_ step: ConsoleStep, isLive: Bool) -> String {
        switch step {
        case .brand: "Make it look like you"
        case .processor: isLive ? "Connect a payment processor" : "Use the test processor"
        case .product: "Create your first product with a price"
        case .customer: "Add your first customer"
        case .portal: "Share your portal's address"
        case .payment: isLive ? "Get your first payment" : "Make a test payment yourself"
        }
    }
    public func consoleStepPurpose(_ step: ConsoleStep, isLive: Bool) -> String {
        switch step {
        case .brand: "Customers know your portal, e-mails and invoices by your logo and colour."
        case .processor:
            isLive
                ? "It moves the money. This version brings only the test one, which live mode refuses."
                : "It charges like a real one, with test cards and no real money, so that you see everything before you begin."
        case .product: "What you sell and what it costs: subscriptions and charges are made of it."
        case .customer: "With a name and an e-mail they can open the portal and receive invoices."
        case .portal:
            "Done once the first customer comes in. The address, the button for your site and the QR code are on the portal's page."
        case .payment:
            isLive
                ? "Done once somebody pays you."
                : "Open the portal as a customer and pay with 4242 4242 4242 4242: you see what they will see."
        }
    }
    public var consoleDoStep: String { "Do it" }
    public var consoleSkipStep: String { "Skip" }
    public var consoleResumeStep: String { "Put back on the list" }
    public var consoleStepIsDone: String { "Done" }
    public var consoleStepIsSkipped: String { "Skipped" }
    public var consoleAllSteps: String { "See all steps" }
    public func consoleNextStep(_ title: String) -> String { "Now: \(title)." }
}
