/// The order of a customer's methods.
public protocol MethodOrderPhrases {
    /// One place, of a method in the list.
    var moveUp: String { get }
    /// Shown where dragging works.
    var dragToOrder: String { get }
    var savingOrder: String { get }
    var methodOrderSaved: String { get }
    var methodOrderOutdated: String { get }
}
