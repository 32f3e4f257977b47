extension English {
    public var moveUp: String { "Move up" }
    public var dragToOrder: String { "Drag to put them in order: the first one is charged." }
    public var savingOrder: String { "Saving the order…" }
    public var methodOrderSaved: String { "We saved the order of your methods." }
    public var methodOrderOutdated: String {
        "Your methods have changed since you opened the page, and we did not save that order. This is the list as it is now."
    }
}
