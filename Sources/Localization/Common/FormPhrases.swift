/// What forms say about themselves and about what was typed.
public protocol FormPhrases {
    var optional: String { get }
    var chooseOne: String { get }
    /// At the top of a form that was refused.
    /// - Parameter count: how many answers are to be corrected.
    func toCorrect(_ count: Int) -> String
    /// The browser's tab, of a page whose form was refused: "Error: Datos de facturación".
    func refusedTitle(_ title: String) -> String
    var nameIsRequired: String { get }
    func isRequired(_ label: String) -> String
    func isTooLong(_ label: String, limit: Int) -> String
    func isUnknown(_ label: String) -> String
    var emailIsInvalid: String { get }
    var phoneIsInvalid: String { get }
    /// W11: free text that holds a card number is refused.
    var holdsCardNumber: String { get }
    var nameLabel: String { get }
    var emailLabel: String { get }
    var phoneLabel: String { get }
    var passwordLabel: String { get }
}
