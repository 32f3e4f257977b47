extension English {
    public var optional: String { "optional" }
    public var chooseOne: String { "Choose one" }
    public var reviewForm: String { "Please check the following" }
    public func isRequired(_ label: String) -> String { "Enter your \(label.lowercasedFirst)." }
    public func isTooLong(_ label: String, limit: Int) -> String { "\(label): use at most \(limit) characters." }
    public func isUnknown(_ label: String) -> String { "\(label): choose one of the options." }
    public var emailIsInvalid: String { "Enter a valid e-mail, such as ana@example.com." }
    public var phoneIsInvalid: String { "Enter a valid phone number with its country code." }
    public var holdsCardNumber: String { "Do not type card numbers here." }
    public var nameLabel: String { "Name" }
    public var emailLabel: String { "E-mail" }
    public var phoneLabel: String { "Phone" }
    public var addressLabel: String { "Address" }
    public var addressMoreLabel: String { "Apartment, suite, floor" }
    public var cityLabel: String { "City" }
    public var regionLabel: String { "State or region" }
    public var postalCodeLabel: String { "Postal code" }
    public var countryLabel: String { "Country" }
    public var taxIDLabel: String { "Tax ID" }
    public var passwordLabel: String { "Password" }
    public var showPassword: String { "Show" }
}
