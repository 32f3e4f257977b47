import Core

/// A slug that a merchant had: whoever follows it is led to the portal where it is now, for a while.
public struct OldSlug: Hashable, Sendable {
    /// How long an old address leads on. Until then no other merchant can have it: what customers kept of one must not lead to
    /// another.
    public static let life = Span.hours(90 * 24)

    public let slug: String
    public let leadsUntil: Instant
}

extension Merchants {
    /// The slugs that still lead to a merchant's portal, besides its own.
    public func oldSlugs(of id: Merchant.ID) async throws -> [OldSlug] {
        let now = context.clock.now()
        return try await context.read { try $0.oldSlugs.all(of: id, at: now) }
    }
}

extension BillingTransaction {
    /// Keeps the slug that a merchant had, and what the numbers of its papers begin with: the series goes on.
    ///
    /// - Throws: `slug_taken` when another merchant has it, or had it not long ago.
    func moveSlug(of merchant: inout Merchant, from before: Merchant, at now: Instant) throws {
        try requireFree(slug: merchant.slug, for: merchant.id, parameter: MerchantField.slug.rawValue, at: now)
        try oldSlugs.insert(before.slug, of: merchant.id, until: now + OldSlug.life)
        merchant.numberPrefix = merchant.numberPrefix ?? InvoiceNumber.word(of: before)
    }

    /// - Parameter id: who wants it; nil for a merchant that is not there yet.
    /// - Throws: `slug_taken`.
    func requireFree(slug: String, for id: Merchant.ID?, parameter: String, at now: Instant) throws {
        let owner = try merchants.findIfAny(slug: slug)?.id
        guard owner == nil || owner == id, try !oldSlugs.isKept(slug, fromAllBut: id, at: now) else {
            throw BillingError.invalid(parameter, "The slug '\(slug)' is taken.", code: "slug_taken")
        }
        try oldSlugs.delete(slug)
    }

    /// What the numbers of a merchant's papers begin with may be in no number that it chose itself.
    func requireFreePrefix(_ merchant: Merchant) throws {
        let word = InvoiceNumber.word(of: merchant)
        guard try !invoices.haveOwnNumbers(beginningWith: word + "-", of: merchant.id) else {
            throw BillingError.invalid(
                MerchantField.numberPrefix.rawValue, "Invoices that you numbered yourself begin with '\(word)-'.",
                code: "resource_already_exists")
        }
    }
}

extension Slug {
    /// - Throws: `parameter_invalid` when it is not `a-z`, digits and hyphens.
    static func checked(_ text: String, parameter: String) throws(BillingError) -> String {
        guard isValid(text) else {
            throw .invalid(parameter, "A slug is 2 to 40 lower-case letters, digits and hyphens.")
        }
        return text
    }
}
