extension Spanish {
    public func consoleSwitchGroup(_ group: PortalSwitchGroup) -> String {
        switch group {
        case .signIn: "Cómo se entra"
        case .methods: "Métodos de pago"
        case .payments: "Pagos"
        case .invoices: "Historial y facturas"
        case .subscriptions: "Suscripciones"
        case .cancellation: "Cancelar"
        case .plans: "Cambiar de plan"
        case .details: "Datos de facturación"
        }
    }
    public func consoleSwitch(_ box: PortalSwitch) -> String {
        switch box {
        case .signInPage: "Página pública para entrar"
        case .signInByCode: "Código de 8 dígitos por correo"
        case .signInByLink: "Enlace por correo"
        case .signInByPassword: "Contraseña"
        case .methods: "Agregar, cambiar y eliminar métodos de pago"
        case .lastMethod: "Eliminar el único método que queda"
        case .cards: "Tarjetas"
        case .bankDebits: "Débito en cuenta bancaria"
        case .transfers: "Transferencias"
        case .pendingPayments: "Ver y pagar lo que debe"
        case .partialPayment: "Pagar una parte de lo que debe"
        case .paymentPlan: "Elegir un día o pagar en cuotas"
        case .bankInstalments: "Cuotas del banco"
        case .invoices: "Ver el historial de pagos y facturas"
        case .downloads: "Descargar las facturas en PDF"
        case .subscriptions: "Ver sus suscripciones"
        case .takeUpAgain: "Retomar una suscripción terminada"
        case .pause: "Pausar su suscripción"
        case .cancel: "Cancelar su suscripción"
        case .askReasons: "Preguntar por qué cancela"
        case .changePlan: "Cambiar de plan"
        case .changeQuantity: "Cambiar la cantidad"
        case .promotionCodes: "Usar códigos de promoción"
        case .details: "Cambiar sus datos"
        case .name: "Nombre"
        case .email: "Correo"
        case .phone: "Teléfono"
        case .address: "Dirección"
        case .taxID: "Identificación tributaria y orden de compra"
        }
    }
    public func consoleSwitchDetail(_ box: PortalSwitch) -> String? {
        switch box {
        case .signInPage: "Sin ella, solo se entra por una sesión hecha aquí o por API."
        case .methods: "Sin esto, solo ve los que tiene."
        case .lastMethod: "El próximo pago quedaría pendiente."
        case .partialPayment, .paymentPlan, .downloads, .changeQuantity: nil
        case .bankInstalments: "Las presta su banco, y tú recibes todo de una vez."
        case .subscriptions: "Si no vendes suscripciones, quita la sección."
        case .pendingPayments: "Si cobras de otra forma, quita la sección."
        case .promotionCodes: "Los que tu programa creó por API."
        case .email: "Es con el que entra: confirma el nuevo antes de cambiarlo."
        case .signInByCode, .signInByLink, .signInByPassword, .cards, .bankDebits, .transfers, .invoices, .takeUpAgain,
            .pause, .cancel, .askReasons, .changePlan, .details, .name, .phone, .address, .taxID:
            nil
        }
    }
}
