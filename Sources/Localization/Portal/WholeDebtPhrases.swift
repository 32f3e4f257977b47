/// Everything that is owed, paid in one go (U6).
public protocol WholeDebtPhrases {
    var payEverything: String { get }
    func payEverything(_ amount: String) -> String
    /// Where nothing that is stored can: it leads to a method, and what is owed is offered to it on the way back.
    func payEverythingWithNew(_ amount: String) -> String
    /// Each is a charge of its own, and the bank lists them so.
    func separateCharges(_ count: Int) -> String
    /// A method is added first.
    var askedBeforeCharging: String { get }
    var payOneByOne: String { get }
    var everythingPaidTitle: String { get }
    func somePaidTitle(_ paid: Int, of count: Int) -> String
    var nonePaidTitle: String { get }
    var confirmingSeveralTitle: String { get }
    func received(_ amount: String) -> String
    func stillToPay(_ amount: String) -> String
    /// The charge before it was refused, or nobody answered.
    var notTried: String { get }
}
