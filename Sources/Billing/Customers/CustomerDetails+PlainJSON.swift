import Core

// As they are kept in the rows of customers and invoices, by the names of their properties.

extension CustomerDetails: PlainlyReadable {
    init?(plain json: PlainJSON) {
        guard var stored = json.members else { return nil }
        let kind = stored.textIfAny("taxKind")
        let known = kind.flatMap(TaxIdentifier.Kind.init(rawValue:))
        guard (known == nil) == (kind == nil) else { return nil }
        self.init(
            email: stored.textIfAny("email"), name: stored.textIfAny("name"), phone: stored.textIfAny("phone"),
            description: stored.textIfAny("description"), address: stored.valueIfAny("address"),
            taxID: stored.textIfAny("taxID"), taxKind: known, purchaseOrder: stored.textIfAny("purchaseOrder"),
            locale: stored.textIfAny("locale"))
        guard stored.fit else { return nil }
    }
}

extension Address: PlainlyReadable {
    init?(plain json: PlainJSON) {
        guard var stored = json.members else { return nil }
        self.init(
            line1: stored.textIfAny("line1"), line2: stored.textIfAny("line2"), city: stored.textIfAny("city"),
            state: stored.textIfAny("state"), postalCode: stored.textIfAny("postalCode"),
            country: stored.textIfAny("country"))
        guard stored.fit else { return nil }
    }
}
