extension English {
    public func deletionMailSubject(_ customer: String) -> String { "\(customer) asks you to delete their data" }
    public func deletionMailIntro(_ customer: String) -> String {
        "\(customer) asked in the portal that you delete their data. Nothing has been deleted yet."
    }
    public var deletionMailAdvice: String {
        "Delete the customer once nothing is owed and no subscription goes on: by API, DELETE /v1/customers/{id}. Their invoices are kept."
    }
    public var deletionMailCustomerID: String { "Identifier" }
}
