extension Spanish {
    public func consoleGreeting(_ name: String) -> String { "Hola, \(name)" }
    public func consoleHomeIntro(_ merchant: String) -> String { "Así está \(merchant) ahora." }
    public var consoleFigures: String { "Cifras" }
    public var consoleOwed: String { "Por cobrar" }
    public var consolePastDue: String { "Atrasado" }
    public func consoleMoreThan(_ money: String) -> String { "Más de \(money)" }
    public func consoleInvoiceCount(_ count: String, isOne: Bool) -> String {
        isOne ? "\(count) factura" : "\(count) facturas"
    }
    public var consoleNextSteps: String { "Lo que más se usa" }
    public func consoleAbout(_ section: ConsoleSection) -> String? {
        switch section {
        case .customers: "Busca a alguien y mira qué debe, cómo paga y qué recibió."
        case .payments: "Lo que entró, lo que falló y cuándo se intenta de nuevo."
        case .products: "Lo que vendes y a qué precio."
        case .portalSettings: "La dirección de tu portal y lo que permite a tus clientes."
        case .people: "Quién trabaja aquí y qué puede hacer."
        case .keys: "Para conectar tu sitio o tu sistema."
        default: nil
        }
    }
}
