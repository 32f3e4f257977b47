import Billing
import Core

extension DemoMerchant {
    /// Buenos Aires: two configurations, one of which takes transfers and debits only.
    static func petFood() throws -> DemoMerchant {
        var debits = PortalConfiguration.Features()
        debits.methodKinds = [.bankDebit, .transfer]
        debits.subscriptionCancel = false
        var lending = PortalConfiguration.Features()
        lending.bankInstalments = BankInstalments()
        return DemoMerchant(
            slug: "club-patitas", name: "Club Patitas", country: "AR", currency: .ars,
            tax: .init(name: "IVA", percentage: "21"), zone: "America/Argentina/Buenos_Aires", locale: "es",
            email: "club@patitas.example",
            brand: Brand(
                color: "#a21caf", supportEmail: "club@patitas.example", supportPhone: "+54 11 5555 0177",
                website: "https://patitas.example", taxID: "CUIT 30-55555017-7", address: "Gorriti 4891, Buenos Aires"),
            glyph: .paw,
            plans: [
                .init(
                    name: "Alimento perro adulto 15 kg", description: "Una bolsa por mes",
                    amount: Money(4_850_000, .ars),
                    recurrence: .monthly, glyph: .paw),
                .init(
                    name: "Alimento gato 7,5 kg", description: "Una bolsa por mes", amount: Money(3_990_000, .ars),
                    recurrence: .monthly, glyph: .paw),
            ],
            standard: .init(
                name: "Socios del club", headline: "La comida de tu mascota, al día", features: lending,
                changes: .init(proration: .createProrations, quantities: .init(from: 1, to: 6))),
            others: [
                .init(
                    name: "Transferencia y débito", headline: "Convenio empresas", features: debits,
                    members: ["valeria.sosa@example.com", "nicolas.perez@example.com"])
            ],
            people: [
                .init(
                    name: "Martina Acosta", email: "martina.acosta@example.com", state: .paidUp,
                    taxID: "CUIL 27-35555010-4",
                    address: Address(line1: "Honduras 5550", city: "Buenos Aires", country: "AR")),
                .init(name: "Nicolás Pérez", email: "nicolas.perez@example.com", state: .pending, plan: 1),
                .init(name: "Olivia Benítez", email: "olivia.benitez@example.com", state: .pastDue),
                .init(name: "Pedro Luna", email: "pedro.luna@example.com", state: .cancelsAtPeriodEnd, plan: 1),
                .init(name: "Renata Quiroga", email: "renata.quiroga@example.com", state: .canceled),
                .init(name: "Santiago Ríos", email: "santiago.rios@example.com", state: .trialing),
                .init(name: "Tamara Ibáñez", email: "tamara.ibanez@example.com", state: .incomplete, plan: 1),
                .init(name: "Valeria Sosa", email: "valeria.sosa@example.com", state: .withoutMethod),
                .init(name: "Walter Núñez", email: "walter.nunez@example.com", state: .severalMethods),
            ])
    }
}
