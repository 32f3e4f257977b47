extension Spanish {
    public var consoleName: String { "Consola" }
    public var consoleMenu: String { "Menú" }
    public func consoleGroup(_ group: ConsoleGroup) -> String {
        switch group {
        case .customers: "Clientes"
        case .billing: "Cobros"
        case .settings: "Ajustes"
        case .developers: "Desarrollo"
        }
    }
    public func consoleSection(_ section: ConsoleSection) -> String {
        switch section {
        case .home: "Inicio"
        case .customers: "Clientes"
        case .subscriptions: "Suscripciones"
        case .invoices: "Facturas"
        case .payments: "Pagos"
        case .products: "Productos y precios"
        case .coupons: "Cupones"
        case .taxes: "Impuestos"
        case .insights: "Dinero recuperado"
        case .portalSettings: "Portal de clientes"
        case .branding: "Marca"
        case .notifications: "Notificaciones"
        case .merchantSettings: "Comercio"
        case .people: "Personas"
        case .audit: "Registro de auditoría"
        case .keys: "Claves de API"
        case .webhooks: "Webhooks"
        case .events: "Eventos"
        case .timeMachine: "Máquina del tiempo"
        }
    }
    public var consoleTestBar: String { "Modo de prueba: nada de lo que hagas aquí cobra dinero real." }
    public var consoleModeLabel: String { "Modo" }
    public var consoleTestMode: String { "Prueba" }
    public var consoleLiveMode: String { "Real" }
    public var consoleMerchantsLabel: String { "Tus comercios" }
    public func consoleRole(_ role: StaffRole) -> String {
        switch role {
        case .owner: "Propiedad"
        case .admin: "Administración"
        case .developer: "Desarrollo"
        case .support: "Atención a clientes"
        case .readOnly: "Solo lectura"
        }
    }
    public var consoleAccountPage: String { "Tu cuenta y tus sesiones" }
}
