import Billing
import Core

extension DemoMerchant {
    /// San José: dollars, one subscription per customer, each with a picture; a password for who wants one.
    static func software() throws -> DemoMerchant {
        var features = PortalConfiguration.Features()
        features.signIn = [.code, .link, .password]
        var refunding = features
        refunding.cancellationRefund = RefundRule(.unusedDays)
        let office = Address(line1: "Avenida Escazú, torre 2", city: "San José", country: "CR")
        return DemoMerchant(
            slug: "nube-tica", name: "Nube Tica", country: "CR", currency: .usd,
            tax: .init(name: "IVA", percentage: "13"), zone: "America/Costa_Rica", locale: "es",
            email: "facturas@nubetica.example",
            brand: Brand(
                color: "#4f46e5", supportEmail: "ayuda@nubetica.example", supportPhone: "+506 4000 0155",
                website: "https://nubetica.example", taxID: "3-101-555015", address: "Escazú, San José, Costa Rica"),
            glyph: .cloud,
            plans: [
                .init(
                    name: "Equipo", description: "Hasta 10 personas", amount: Money(4_900, .usd),
                    recurrence: .monthly, glyph: .cloud),
                .init(
                    name: "Empresa", description: "Personas sin límite y soporte prioritario",
                    amount: Money(14_900, .usd),
                    recurrence: .monthly, glyph: .stack),
                .init(
                    name: "Equipo anual", description: "Dos meses de regalo", amount: Money(49_000, .usd),
                    recurrence: .yearly,
                    glyph: .cloud),
            ],
            standard: .init(
                name: "Clientes", headline: "Administra tu plan de Nube Tica", features: features,
                changes: .init(
                    proration: .alwaysInvoice, waiting: [.decreasingItemAmount, .shorteningInterval])),
            others: [
                .init(
                    name: "Con devolución", headline: "Si te vas antes, te devolvemos los días que no usas",
                    features: refunding, members: ["irene.castro@example.com"])
            ],
            people: [
                .init(
                    name: "María Solís", email: "maria.solis@example.com", state: .paidUp, taxID: "1-0555-0101",
                    address: office),
                .init(name: "Esteban Mora", email: "esteban.mora@example.com", state: .pending, plan: 1),
                .init(name: "Sofía Chaves", email: "sofia.chaves@example.com", state: .pastDue),
                .init(name: "Grace Miller", email: "grace.miller@example.com", state: .trialing, plan: 1, locale: "en"),
                .init(name: "Daniel Araya", email: "daniel.araya@example.com", state: .cancelsAtPeriodEnd),
                .init(name: "Lucía Vega", email: "lucia.vega@example.com", state: .canceled),
                .init(name: "Rafael Brenes", email: "rafael.brenes@example.com", state: .incomplete),
                .init(name: "Tomás Alfaro", email: "tomas.alfaro@example.com", state: .withoutMethod),
                .init(name: "Irene Castro", email: "irene.castro@example.com", state: .paidUp),
                .init(name: "Óscar Mena", email: "oscar.mena@example.com", state: .changeRefused, plan: 1),
            ])
    }
}
