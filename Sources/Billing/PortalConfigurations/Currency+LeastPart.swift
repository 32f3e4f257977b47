import Core

extension Currency {
    /// The least that is charged of an amount which somebody splits, minor units: about half a US dollar, below which the fees of
    /// a card take most of it and processors refuse. A rule of ours; what an invoice asks for as a whole is charged whatever it is.
    var leastPart: Int64 { Self.leastParts[code] ?? 1 }

    /// The least by a merchant's rule, which is never below ours.
    ///
    /// - Parameter minimum: minor units; nil where the merchant has set none.
    func leastPart(by minimum: Int64?) -> Money { Money(max(minimum ?? 1, leastPart), self) }

    private static let leastParts: [String: Int64] = [
        "usd": 50, "eur": 50, "gbp": 50, "brl": 250, "mxn": 1_000, "pen": 200, "uyu": 2_000, "dop": 3_000, "gtq": 400,
        "bob": 400, "clp": 500, "pyg": 4_000, "cop": 200_000, "crc": 25_000, "ars": 50_000,
    ]
}
