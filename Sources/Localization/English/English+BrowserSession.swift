extension English {
    public var visitsTitle: String { "Open sessions" }
    public var visitsIntro: String {
        "The browsers where you signed in to this portal. End those you do not recognise."
    }
    public var thisVisit: String { "This session" }
    public var unknownBrowser: String { "Unknown browser" }
    public func lastSeen(_ moment: String) -> String { "Last active: \(moment)" }
    public var endVisit: String { "End" }
    public var endOtherVisits: String { "End all others" }
    public var visitsEnded: String { "The session was ended in the other browsers." }
    public var visitEnded: String { "That session was ended." }
    public func viewingAs(_ customer: String) -> String {
        "You see the portal as \(customer). Nothing can be paid or changed from here."
    }
    public var backToConsole: String { "Back to the console" }
    public func viewingChangesNothing(_ customer: String) -> String {
        "You are seeing the portal as \(customer): you cannot change anything here."
    }
}
