import Billing
import Core

extension DemoMerchant {
    /// Bogotá: pesos that are never split, and codes only, for people at a front desk.
    static func gym() throws -> DemoMerchant {
        var features = PortalConfiguration.Features()
        features.signIn = [.code]
        features.partialPayment = PartialPayment(minimum: 1_000_000)
        features.paymentPlan = PaymentPlanRules(minimum: 1_000_000)
        let home = Address(line1: "Carrera 11 # 82-71", city: "Bogotá", state: "Cundinamarca", country: "CO")
        return DemoMerchant(
            slug: "gimnasio-altura", name: "Gimnasio Altura", country: "CO", currency: .cop,
            tax: .init(name: "IVA", percentage: "19"), zone: "America/Bogota", locale: "es",
            email: "hola@gimnasioaltura.example",
            brand: Brand(
                color: "#0f766e", supportEmail: "hola@gimnasioaltura.example", supportPhone: "+57 601 555 0142",
                website: "https://gimnasioaltura.example", taxID: "NIT 900.555.014-1",
                address: "Calle 85 # 12-30, Bogotá, Colombia"),
            glyph: .dumbbell,
            plans: [
                .init(
                    name: "Plan mensual", description: "Acceso a todas las sedes", amount: Money(12_990_000, .cop),
                    recurrence: .monthly, glyph: .dumbbell),
                .init(
                    name: "Plan anual", description: "Doce meses por el precio de diez",
                    amount: Money(129_900_000, .cop),
                    recurrence: .yearly, glyph: .dumbbell),
            ],
            standard: .init(
                name: "Socios", headline: "Tu gimnasio, sin filas", features: features,
                changes: .init(proration: .alwaysInvoice, waiting: [.shorteningInterval], code: "ALTURA10"),
                retention: .init(name: "Quédate", percentage: "30")),
            others: [],
            people: [
                .init(
                    name: "Laura Gómez", email: "laura.gomez@example.com", state: .paidUp, phone: "+57 310 555 0101",
                    taxID: "CC 52.555.101", address: home),
                .init(name: "Andrés Rojas", email: "andres.rojas@example.com", state: .pending),
                .init(name: "Camila Torres", email: "camila.torres@example.com", state: .pastDue),
                .init(name: "Julián Pardo", email: "julian.pardo@example.com", state: .incomplete),
                .init(name: "Diana Mejía", email: "diana.mejia@example.com", state: .withoutMethod),
                .init(name: "Felipe Castro", email: "felipe.castro@example.com", state: .cancelsAtPeriodEnd),
                .init(name: "Natalia Ruiz", email: "natalia.ruiz@example.com", state: .canceled),
                .init(name: "Mateo Silva", email: "mateo.silva@example.com", state: .trialing),
                .init(name: "Paula Vargas", email: "paula.vargas@example.com", state: .severalMethods),
                .init(name: "Sofía Herrera", email: "sofia.herrera@example.com", state: .oneOffCharge),
                .init(name: "Valeria Ríos", email: "valeria.rios@example.com", state: .promised),
            ])
    }
}
