import Billing
import Core

extension DemoMerchant {
    /// Santiago: pesos without decimals, and customers with several cards.
    static func shop() throws -> DemoMerchant {
        let home = Address(
            line1: "Avenida Providencia 1208", city: "Santiago", state: "RM", postalCode: "7500000", country: "CL")
        return DemoMerchant(
            slug: "tienda-cordillera", name: "Tienda Cordillera", country: "CL", currency: .clp,
            tax: .init(name: "IVA", percentage: "19"), zone: "America/Santiago", locale: "es",
            email: "contacto@tiendacordillera.example",
            brand: Brand(
                color: "#b4341f", supportEmail: "contacto@tiendacordillera.example", supportPhone: "+56 2 2555 0166",
                website: "https://tiendacordillera.example", taxID: "RUT 76.555.016-5",
                address: "Avenida Italia 1439, Providencia, Santiago"),
            glyph: .mountain,
            plans: [
                .init(
                    name: "Caja de café", description: "Dos bolsas de tueste fresco", amount: Money(14_990, .clp),
                    recurrence: .monthly, glyph: .cup),
                .init(
                    name: "Caja de vinos", description: "Tres botellas del mes", amount: Money(39_990, .clp),
                    recurrence: .monthly, glyph: .bottle),
            ],
            standard: .init(name: "Clientes", headline: nil, features: .init()), others: [],
            people: [
                .init(
                    name: "Ana Fuentes", email: "ana.fuentes@example.com", state: .severalMethods,
                    phone: "+56 9 5550 0101", taxID: "12.555.101-7", address: home),
                .init(name: "Bruno Salas", email: "bruno.salas@example.com", state: .severalMethods, plan: 1),
                .init(name: "Carla Muñoz", email: "carla.munoz@example.com", state: .pastDue),
                .init(name: "Diego Soto", email: "diego.soto@example.com", state: .paidUp, plan: 1),
                .init(name: "Elisa Reyes", email: "elisa.reyes@example.com", state: .pending),
                .init(name: "Fabián Ortiz", email: "fabian.ortiz@example.com", state: .withoutMethod),
                .init(name: "Gabriela Pino", email: "gabriela.pino@example.com", state: .cancelsAtPeriodEnd),
                .init(name: "Hugo Araneda", email: "hugo.araneda@example.com", state: .canceled),
                .init(name: "Isabel Lagos", email: "isabel.lagos@example.com", state: .trialing),
                .init(name: "Joaquín Vidal", email: "joaquin.vidal@example.com", state: .incomplete),
                .init(name: "Rodrigo Souza", email: "rodrigo.souza@example.com", state: .paidUp, locale: "pt"),
            ])
    }
}
