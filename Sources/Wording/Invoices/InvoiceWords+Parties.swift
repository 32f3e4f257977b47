import Billing
import Core
import Localization

/// Who an invoice is of, and to whom.
extension InvoiceWords {
    /// Who sold, as it was when it was issued (M8); of a draft, and of what is older than that is kept, as it is now.
    public var seller: (name: String, lines: [String]) {
        let (seller, say) = (invoice.seller ?? Seller(merchant), reader.say)
        var lines = seller.taxID.map { [TaxNumber.text($0, in: merchant.country, otherwise: say.taxID)] } ?? []
        lines += seller.address
        lines += [seller.email, seller.phone, seller.website].compactMap(\.self)
        return (seller.name, lines)
    }

    /// To whom it was made out, as it was then.
    public var buyer: (name: String, lines: [String]) {
        let (details, say) = (invoice.billedTo, reader.say)
        let country = details.address?.country
        var lines = details.taxNumber(in: country, say).map { [$0] } ?? []
        if let order = details.purchaseOrder { lines.append(say.purchaseOrder(order)) }
        if let address = details.address {
            let city = [address.postalCode, address.city].compactMap(\.self).joined(separator: " ")
            let town = [city.isEmpty ? nil : city, address.state].compactMap(\.self).joined(separator: ", ")
            let country = country.flatMap(say.country)
            lines += [address.line1, address.line2, town.isEmpty ? nil : town, country].compactMap(\.self)
        }
        lines += [details.email].compactMap(\.self)
        return (details.name ?? details.email ?? say.unnamedAccount, lines)
    }
}

extension Reader {
    /// The same reader before the papers of an invoice. Their days stay those of the zone in which it was issued, wherever its
    /// merchant has moved since (M8).
    public func ofPapers(of invoice: Invoice) -> Reader {
        let issued = (invoice.seller?.zone).flatMap { try? Zone($0) }
        return inZone(issued ?? zone).ofPapers
    }
}
