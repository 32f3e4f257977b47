extension English {
    public var optional: String { "optional" }
    public var chooseOne: String { "Choose one" }
    public func refusedTitle(_ title: String) -> String { "Error: \(title)" }
    public func toCorrect(_ count: Int) -> String {
        count == 1 ? "There is 1 thing to correct" : "There are \(count) things to correct"
    }
    public var nameIsRequired: String { "Enter your name." }
    public func isRequired(_ label: String) -> String { "Enter the \(label.lowercasedFirst)." }
    public func isTooLong(_ label: String, limit: Int) -> String { "\(label): use at most \(limit) characters." }
    public func isUnknown(_ label: String) -> String { "\(label): choose one of the options." }
    public var emailIsInvalid: String { "Enter a valid email, such as ana@example.com." }
    public var phoneIsInvalid: String { "Enter a valid phone number with its country code." }
    public var holdsCardNumber: String { "Do not type card numbers here." }
    public var nameLabel: String { "Name" }
    public var emailLabel: String { "Email" }
    public var phoneLabel: String { "Phone" }
    public var passwordLabel: String { "Password" }
}
