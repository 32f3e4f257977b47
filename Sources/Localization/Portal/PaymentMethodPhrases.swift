/// The customer's ordered list of methods. The first one wears the star.
public protocol PaymentMethodPhrases {
    var methodsIntro: String { get }
    /// Where some are charged to a method of their own.
    func methodsIntro(except plans: String, _ count: Int) -> String
    var noMethodsYet: String { get }
    var noMethodsAdvice: String { get }
    /// Where whatever comes is sent as an invoice and paid by hand.
    var noMethodsAdviceByHand: String { get }
    /// What is owed is charged to a first method as soon as it is there (S40).
    func firstMethodPays(_ amount: String) -> String
    var addMethod: String { get }
    /// W11: before leaving to the processor's page.
    var addMethodHint: String { get }
    /// Beside the button that adds one (S68).
    var useForAll: String { get }
    /// Whether a new method pays what is owed.
    func offerTitle(_ amount: String, _ method: String) -> String
    /// What paying with it brings besides.
    var offerMakesDefault: String { get }
    /// Of one that was added to pay everything from then on.
    var offerIsDefault: String { get }
    func yesPay(_ amount: String) -> String
    var onlyStore: String { get }
    var useAsDefault: String { get }
    func useAsDefaultTitle(_ method: String) -> String
    func haveTheirOwnMethod(_ plans: String, _ count: Int) -> String
    var useEverywhere: String { get }
    func nowDefault(_ method: String) -> String
    func deleteMethodTitle(_ method: String) -> String
    var deleteMethodWarning: String { get }
    /// Beside a method, followed by why.
    var lastChargeRefused: String { get }
    /// S66.
    func deletePromotes(_ method: String) -> String
    /// What is charged to the default, and so to the new one.
    func deletePassesOn(_ plans: String) -> String
    /// S67.
    var deleteLeavesNone: String { get }
    /// What nothing is left for.
    func deleteLeavesWithout(_ plans: String) -> String
    func deleteMovesSubscriptions(_ plans: String) -> String
    /// S66, S69: what is open and charged to it goes to the next one at once.
    func deleteCharges(_ amount: String) -> String
    /// A payment that waits for the bank to see its customer is given up.
    func deleteEndsPayment(_ amount: String) -> String
    /// S67, where the merchant forbids it.
    var lastMethodStays: String { get }
    var keepMethod: String { get }
    func methodDeleted(_ method: String) -> String
    /// Of one that is named by a page that was open, and was deleted meanwhile.
    var methodIsGoneTitle: String { get }
    var methodIsGone: String { get }
    func methodAdded(_ method: String) -> String
    func methodAddedAsDefault(_ method: String) -> String
    var setupRefused: String { get }
    var setupLeft: String { get }
    /// S69: what came of the open payments once the method changed.
    func recovered(_ amount: String) -> String
    func stillDeclined(_ amount: String) -> String
    func stillConfirming(_ amount: String) -> String
    func needsYou(_ amount: String) -> String
}
