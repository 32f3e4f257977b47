import Core

/// Finds the customers of a merchant by what somebody has of them: the beginning of a word of their name, of their e-mail address
/// or of their tax identifier, the last four digits of a card, the number of an invoice, our id, or a value of their metadata,
/// which is what the merchant's own books know them by.
public struct CustomerSearch: Sendable {
    /// How many are found at most: whoever is not among them is looked for with more.
    public static let limit = 50
    /// So many who share a beginning are looked at when more words were typed.
    static let most = 2_000
    /// Nothing longer is looked for.
    private static let longest = 200

    private let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public struct Result: Sendable {
        /// The most exact first. Who was deleted is never among them.
        public let matches: [Match]
        /// Whether these are all.
        public let isComplete: Bool
    }

    public struct Match: Sendable {
        public let customer: Customer
        public let reason: Reason
    }

    /// What of a customer was found.
    public enum Reason: Hashable, Sendable { case id, invoice, email, taxID, card, reference, name }

    public func find(_ typed: String, in scope: Scope) async throws -> Result {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, text.utf8.count <= Self.longest else { return Result(matches: [], isComplete: true) }
        return try await context.read { try $0.search(for: text, in: scope) }
    }
}

extension BillingTransaction {
    fileprivate func search(for text: String, in scope: Scope) throws -> CustomerSearch.Result {
        let rows = customerSearch
        let limit = CustomerSearch.limit + 1
        var found: [(Customer.ID, CustomerSearch.Reason)] = []
        func add(_ reason: CustomerSearch.Reason, _ ids: [Customer.ID]) { found += ids.map { ($0, reason) } }
        let isOneWord = !text.contains(" ")
        if isOneWord {
            if text.contains("_") { add(.id, try rows.find(id: text, in: scope)) }
            add(.invoice, try rows.find(invoiceNumbers: Array(Set([text, text.uppercased()])).sorted(), in: scope))
            if text.count == 4, text.utf8.allSatisfy({ 48...57 ~= $0 }) {
                add(.card, try rows.find(last4: text, in: scope, limit: limit))
            }
        }
        let isAddress = isOneWord && text.contains("@")
        let emails =
            try isOneWord
            ? rows.find(.email, beginningWith: EmailAddress.folded(text), in: scope, limit: limit) : []
        if isAddress { add(.email, emails) }
        let number = CustomerWord.bare(text)
        if number.contains(where: \.isNumber) {
            add(.taxID, try rows.find(.taxID, beginningWith: number, in: scope, limit: limit))
        }
        let references = try rows.find(
            .reference, beginningWith: CustomerWord.reference(text), in: scope, limit: limit)
        // Where there is a digit it is more likely a number of the merchant's than a name.
        if number.contains(where: \.isNumber) { add(.reference, references) }
        let words = CustomerWord.names(in: text)
        var isComplete = true
        if words.count == 1 {
            // Two of a customer's words may begin alike.
            add(.name, try rows.find(.name, beginningWith: words[0], in: scope, limit: 2 * limit))
        } else if words.count > 1, !text.contains("@") {
            let (ids, isAll) = try rows.find(
                namesBeginningWith: words, in: scope, most: CustomerSearch.most, limit: 2 * limit)
            add(.name, ids)
            isComplete = isAll
        }
        // What stands among them already stays where it is.
        add(.email, emails)
        add(.reference, references)
        return try result(of: found, in: scope, isComplete: isComplete)
    }

    private func result(
        of found: [(Customer.ID, CustomerSearch.Reason)], in scope: Scope, isComplete: Bool
    ) throws -> CustomerSearch.Result {
        var reasons: [Customer.ID: CustomerSearch.Reason] = [:]
        var order: [Customer.ID] = []
        for (id, reason) in found where reasons[id] == nil {
            reasons[id] = reason
            order.append(id)
        }
        let known = try customers.find(Array(order.prefix(2 * CustomerSearch.limit)), in: scope)
        let living = Dictionary(known.filter { $0.deletedAt == nil }.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let matches = order.compactMap { id in
            living[id].map { CustomerSearch.Match(customer: $0, reason: reasons[id] ?? .name) }
        }
        return CustomerSearch.Result(
            matches: Array(matches.prefix(CustomerSearch.limit)),
            isComplete: isComplete && matches.count <= CustomerSearch.limit)
    }
}
