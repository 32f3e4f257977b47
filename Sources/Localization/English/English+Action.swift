extension English {
    public var save: String { "Save" }
    public var cancelAction: String { "Cancel" }
    public var goBack: String { "Go back" }
    public var edit: String { "Edit" }
    public var delete: String { "Delete" }
    public var add: String { "Add" }
    public var pay: String { "Pay" }
    public var seeAll: String { "See all" }
    public var seeDetail: String { "View details" }
    public var download: String { "Download" }
    public var downloadPDF: String { "Download PDF" }
    public func payAmount(_ amount: String) -> String { "Pay \(amount)" }
}
