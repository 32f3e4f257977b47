import Billing
import Core
import Localization

/// Who an invoice is of, and to whom.
extension InvoiceWords {
    public var seller: (name: String, lines: [String]) {
        let (brand, say) = (merchant.brand, reader.say)
        var lines = brand.taxID.map { [TaxNumber.text($0, in: merchant.country, otherwise: say.taxID)] } ?? []
        if let address = brand.address { lines += address.split(separator: "\n").map(String.init) }
        lines += [brand.supportEmail, brand.supportPhone, brand.website].compactMap(\.self)
        return (merchant.name, lines)
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
