/// A customer's own address: it lasts, and still asks for the proof (S05).
public protocol CustomerAddressPhrases {
    /// - Parameter email: in part: `a…@example.com`.
    func ownAddressIntro(_ email: String, _ offer: SignInOffer) -> String
    var ownAddressTitle: String { get }
    func ownAddressExplained(_ offer: SignInOffer) -> String
    /// There is one, made under another key.
    var ownAddressHidden: String { get }
    var makeOwnAddress: String { get }
    var changeOwnAddress: String { get }
    var endOwnAddress: String { get }
    var ownAddressMade: String { get }
    var ownAddressEnded: String { get }
}
