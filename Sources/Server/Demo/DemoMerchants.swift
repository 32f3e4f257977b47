import Billing
import Core

extension DemoMerchant {
    /// One for each way in which portals differ: sign-in, brand, language, money, tax, methods and configurations.
    ///
    /// - SeeAlso: general rates: Colombia, Estatuto Tributario, art. 468; Costa Rica, Ley 9635, art. 10; Chile, Decreto
    ///   Ley 825, art. 14; Argentina, Ley 23.349, art. 28.
    static func all() throws -> [DemoMerchant] { [try gym(), try software(), try shop(), try petFood()] }

    /// Bogotá: pesos that are never split, and codes only, for people at a front desk.
    private static func gym() throws -> DemoMerchant {
        var features = PortalConfiguration.Features()
        features.signIn = [.code]
        let home = Address(line1: "Carrera 11 # 82-71", city: "Bogotá", state: "Cundinamarca", country: "CO")
        return DemoMerchant(
            slug: "gimnasio-altura", name: "Gimnasio Altura", country: "CO", currency: .cop,
            tax: .init(name: "IVA", percentage: "19"), zone: "America/Bogota", locale: "es",
            email: "hola@gimnasioaltura.example",
            brand: Brand(
                color: "#0f766e", supportEmail: "hola@gimnasioaltura.example", supportPhone: "+57 601 555 0142",
                website: "https://gimnasioaltura.example", taxID: "NIT 900.555.014-2",
                address: "Calle 85 # 12-30, Bogotá, Colombia"),
            glyph: .dumbbell,
            plans: [
                .init(
                    name: "Plan mensual", description: "Acceso a todas las sedes", amount: 12_990_000,
                    recurrence: .monthly, glyph: .dumbbell),
                .init(
                    name: "Plan anual", description: "Doce meses por el precio de diez", amount: 129_900_000,
                    recurrence: .yearly, glyph: .dumbbell),
            ],
            standard: .init(
                name: "Socios", headline: "Tu gimnasio, sin filas", features: features,
                changes: .init(proration: .alwaysInvoice, waiting: [.shorteningInterval])), others: [],
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
            ])
    }

    /// San José: dollars, one subscription per customer, each with a picture; a password for who wants one.
    private static func software() throws -> DemoMerchant {
        var features = PortalConfiguration.Features()
        features.signIn = [.code, .link, .password]
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
                    name: "Equipo", description: "Hasta 10 personas", amount: 4_900, recurrence: .monthly, glyph: .cloud
                ),
                .init(
                    name: "Empresa", description: "Personas sin límite y soporte prioritario", amount: 14_900,
                    recurrence: .monthly, glyph: .stack),
                .init(
                    name: "Equipo anual", description: "Dos meses de regalo", amount: 49_000, recurrence: .yearly,
                    glyph: .cloud),
            ],
            standard: .init(
                name: "Clientes", headline: "Administra tu plan de Nube Tica", features: features,
                changes: .init(
                    proration: .alwaysInvoice, waiting: [.decreasingItemAmount, .shorteningInterval])),
            others: [],
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
            ])
    }

    /// Santiago: pesos without decimals, and customers with several cards.
    private static func shop() throws -> DemoMerchant {
        let home = Address(
            line1: "Avenida Providencia 1208", city: "Santiago", state: "RM", postalCode: "7500000", country: "CL")
        return DemoMerchant(
            slug: "tienda-cordillera", name: "Tienda Cordillera", country: "CL", currency: .clp,
            tax: .init(name: "IVA", percentage: "19"), zone: "America/Santiago", locale: "es",
            email: "contacto@tiendacordillera.example",
            brand: Brand(
                color: "#b4341f", supportEmail: "contacto@tiendacordillera.example", supportPhone: "+56 2 2555 0166",
                website: "https://tiendacordillera.example", taxID: "RUT 76.555.016-6",
                address: "Avenida Italia 1439, Providencia, Santiago"),
            glyph: .mountain,
            plans: [
                .init(
                    name: "Caja de café", description: "Dos bolsas de tueste fresco", amount: 14_990,
                    recurrence: .monthly, glyph: .cup),
                .init(
                    name: "Caja de vinos", description: "Tres botellas del mes", amount: 39_990, recurrence: .monthly,
                    glyph: .bottle),
            ],
            standard: .init(name: "Clientes", headline: nil, features: .init()), others: [],
            people: [
                .init(
                    name: "Ana Fuentes", email: "ana.fuentes@example.com", state: .severalMethods,
                    phone: "+56 9 5550 0101", taxID: "12.555.101-5", address: home),
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

    /// Buenos Aires: two configurations, one of which takes transfers and debits only.
    private static func petFood() throws -> DemoMerchant {
        var debits = PortalConfiguration.Features()
        debits.methodKinds = [.bankDebit, .transfer]
        debits.subscriptionCancel = false
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
                    name: "Alimento perro adulto 15 kg", description: "Una bolsa por mes", amount: 4_850_000,
                    recurrence: .monthly, glyph: .paw),
                .init(
                    name: "Alimento gato 7,5 kg", description: "Una bolsa por mes", amount: 3_990_000,
                    recurrence: .monthly, glyph: .paw),
            ],
            standard: .init(
                name: "Socios del club", headline: "La comida de tu mascota, al día", features: .init(),
                changes: .init(proration: .createProrations, quantities: .init(from: 1, to: 6))),
            others: [
                .init(
                    name: "Transferencia y débito", headline: "Convenio empresas", features: debits,
                    members: ["valeria.sosa@example.com", "nicolas.perez@example.com"])
            ],
            people: [
                .init(
                    name: "Martina Acosta", email: "martina.acosta@example.com", state: .paidUp,
                    taxID: "CUIL 27-35555010-1",
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
