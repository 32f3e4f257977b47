import Billing

/// The addresses of customers.
extension ConsolePaths {
    var customers: String { address(of: .customers) }
    var newCustomer: String { customers + "/new" }
    func customer(_ id: Customer.ID) -> String { "\(customers)/\(id)" }
    func editCustomer(_ id: Customer.ID) -> String { customer(id) + "/edit" }
    func notes(on id: Customer.ID) -> String { customer(id) + "/notes" }
    func deleteNote(_ note: CustomerNote.ID, on id: Customer.ID) -> String { "\(notes(on: id))/\(note)/delete" }
    /// Where a session is opened for them.
    func portalSession(for id: Customer.ID) -> String { customer(id) + "/session" }
    func viewAs(_ id: Customer.ID) -> String { customer(id) + "/view" }
}
