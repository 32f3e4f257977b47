/// How a customer changes the plan or the quantity of a subscription (U11).
public protocol PlanChangePhrases {
    var changePlan: String { get }
    var choosePlanTitle: String { get }
    /// - Parameter plan: the one that there is.
    func choosePlanExplained(_ plan: String) -> String
    var yourPlan: String { get }
    var choosePlan: String { get }
    /// After a plan, of one of several things: `en lugar de Plan Lite`.
    func inPlace(of item: String) -> String
    var quantityLabel: String { get }
    var changeQuantity: String { get }
    /// - Parameter frequency: `al mes`.
    func perUnit(_ frequency: String) -> String
    func quantityBetween(_ least: String, _ most: String) -> String
    func quantityFrom(_ least: String) -> String

    func changePlanTitle(_ plan: String) -> String
    var planStartsToday: String { get }
    /// - Parameter current: what goes on until then.
    func planStartsOn(_ date: String, _ current: String) -> String
    /// - Parameter discount: how much it took off, and how long.
    func discountEndsWithChange(_ discount: String) -> String
    /// A line of what is credited or charged for a change.
    func unusedRest(_ plan: String) -> String
    func restOfPeriod(_ plan: String) -> String
    var changeDiscount: String { get }
    var changeTaxes: String { get }
    var changeBalance: String { get }
    var changeTotal: String { get }
    func taxesIncluded(_ amount: String) -> String
    /// What is charged or credited with the next period.
    func addedToNext(_ amount: String) -> String
    func takenOffNext(_ amount: String) -> String
    func leftInFavour(_ amount: String) -> String
    func nextChargeWillBe(_ amount: String, _ date: String) -> String
    func nextInvoiceWillBe(_ amount: String, _ date: String) -> String
    func amountsHoldUntil(_ time: String) -> String
    var methodFirst: String { get }
    func changeAndPay(_ amount: String) -> String
    func changeOn(_ date: String) -> String
    var notChanging: String { get }

    /// What happens next to one of which a change waits, without its full stop.
    func changesTo(_ plan: String, _ date: String) -> String
    /// The same, of one of several things.
    func itemChangesTo(_ item: String, _ other: String, _ date: String) -> String
    /// The same, where there will be more or less of it.
    func quantityChangesTo(_ item: String, _ before: String, _ after: String, _ date: String) -> String
    var keepPlan: String { get }
    func planChanged(_ plan: String) -> String
    func planWillChange(_ date: String) -> String
    var planKept: String { get }
    var alreadyOnPlan: String { get }
    /// To whoever pressed twice: the other press did it.
    var planAlreadyChanged: String { get }
    var cannotChangePlan: String { get }
    /// Why not, and what comes first, named as the buttons of the page that says so.
    var cannotChangeEnding: String { get }
    var cannotChangePausing: String { get }
    var cannotChangePaused: String { get }
    var cannotChangeOwing: String { get }
    var cannotChangeWaiting: String { get }
    var quoteExpired: String { get }
    var quoteOutdated: String { get }
}
