/// Some of what is owed: several things that were chosen, or an amount (U6).
public protocol PartialPaymentPhrases {
    /// Beside the box of one thing.
    var choose: String { get }
    var payChosen: String { get }
    var nothingChosen: String { get }
    /// Something that was ticked is paid, or on its way.
    var chosenChanged: String { get }
    /// No method can pay them all by one press, or a bank asks about one of them.
    var cannotPayTogether: String { get }
    var payAmountTitle: String { get }
    /// - Parameter total: what an amount may be paid towards.
    func payAmountIntro(_ total: String) -> String
    var amountToPay: String { get }
    /// - Parameter least: of what is taken.
    func amountHint(least: String) -> String
    var goOn: String { get }
    func amountIsUnclear(_ example: String) -> String
    func amountIsTooLittle(_ least: String) -> String
    func amountIsTooMuch(_ total: String) -> String
    /// It would be charged in part less than the least, or leave less than that.
    ///
    /// - Parameters:
    ///   - below: the nearest smaller amount that would not, where there is one.
    ///   - above: the nearest larger one.
    func amountSplitsBadly(least: String, below: String?, above: String) -> String
    var noMethodForAmount: String { get }
    /// Something was paid a moment ago, and this would be another payment.
    func paidLately(_ amount: String) -> String
    func payAgainWith(_ amount: String, _ method: String) -> String
    /// Beside the button that leads to what was ticked.
    var chosenIsAdded: String { get }
    /// Nothing is stored with which several could be paid in one go, or an amount of one's own.
    var togetherNeedsMethod: String { get }
    /// And nothing can be.
    var eachByItself: String { get }
    /// Of one thing that the amount covers.
    var paidWhole: String { get }
    /// Of the last, which it covers in part.
    func leavesOwed(_ amount: String) -> String
    /// Of all that is owed.
    func stillToPayAfter(_ amount: String) -> String
    var changeAmount: String { get }
    /// What became of one thing of which a part was paid.
    func partReceived(_ amount: String, left: String) -> String
}
