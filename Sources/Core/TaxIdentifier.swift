/// The number that a person or a company is known by to the taxes of their country, with its kind, checked by the rule of
/// that country (its check digit, where it has one).
///
/// The rules are those that the authorities publish, as `python-stdnum` (https://arthurdejong.org/python-stdnum/) and each
/// check's own source have them: see `TaxIdentifier+Checks.swift`.
public struct TaxIdentifier: Hashable, Sendable {
    /// By Stripe's names, where it has one.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case clTIN = "cl_tin"
        case arCUIT = "ar_cuit"
        case coNIT = "co_nit"
        /// A Colombian's identity card: no check digit, and no name at Stripe.
        case coCC = "co_cc"
        case brCPF = "br_cpf"
        case brCNPJ = "br_cnpj"
        case mxRFC = "mx_rfc"
        case peRUC = "pe_ruc"
        case ecRUC = "ec_ruc"
        case crTIN = "cr_tin"
        case doRCN = "do_rcn"
        case veRIF = "ve_rif"
        case uyRUC = "uy_ruc"
        /// A Uruguayan's identity card: no name at Stripe.
        case uyCI = "uy_ci"

        /// Stripe's name: `unknown` where it has none.
        public var stripeName: String { self == .coCC || self == .uyCI ? "unknown" : rawValue }

        /// ISO 3166, upper case.
        public var country: String { rawValue.prefix(2).uppercased() }
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// Too short, too long, or with letters where digits belong.
        case form
        /// Its check digit says that something was mistyped.
        case checkDigit
    }

    public let kind: Kind
    /// Without what is written between its characters, letters in upper case: as it is stored.
    public let value: String

    /// - Parameter text: as it was written, with or without points, dashes and its own name before it.
    /// - Throws: ``Refusal``.
    public init(_ text: String, _ kind: Kind) throws(Refusal) {
        // Whole first: a Mexican's letters may be what a Chilean's number is called.
        let value = [Self.plain(text.uppercased()[...]), Self.bare(text)].first { Self.hasForm($0, of: kind) }
        guard let value else { throw .form }
        guard Self.holds(value, of: kind) else { throw .checkDigit }
        (self.kind, self.value) = (kind, value)
    }

    /// Those of a country, in the order in which a number is taken for one of them.
    public static func kinds(in country: String?) -> [Kind] { Kind.allCases.filter { $0.country == country } }

    /// The number as one of its country.
    ///
    /// - Returns: nil where the country's rules are not known.
    /// - Throws: ``Refusal``: the nearest miss.
    public static func of(_ text: String, in country: String?) throws(Refusal) -> TaxIdentifier? {
        var kinds = kinds(in: country)
        guard !kinds.isEmpty else { return nil }
        // A cédula has no check digit: what is written with one is a NIT, and what could be either without is a cédula.
        if country == "CO" { kinds = text.contains("-") ? [.coNIT] : [.coCC, .coNIT] }
        var nearest = Refusal.form
        for kind in kinds {
            do {
                return try TaxIdentifier(text, kind)
            } catch .checkDigit {
                nearest = .checkDigit
            } catch {}
        }
        throw nearest
    }

    private static let names: Set = [
        "RUT", "CUIT", "CUIL", "NIT", "CC", "CPF", "CNPJ", "RFC", "RUC", "RNC", "RIF", "CI", "CEDULA", "CÉDULA",
    ]

    /// `C.U.I.T.: 30-55555017-7` → `30555550177`.
    private static func bare(_ text: String) -> String {
        var rest = text.uppercased()[...]
        let name = rest.prefix { $0.isLetter || $0 == "." }
        if names.contains(name.filter(\.isLetter)) { rest = rest.dropFirst(name.count) }
        return plain(rest)
    }

    private static func plain(_ text: Substring) -> String { String(text.filter { !" .-/:".contains($0) }) }
}
