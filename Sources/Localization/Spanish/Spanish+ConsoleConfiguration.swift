extension Spanish {
    public var consoleConfigurationsTitle: String { "Configuraciones" }
    public var consoleConfigurationsIntro: String {
        "Qué puede hacer tu cliente en el portal. Todos tienen la principal, salvo a quien le asignes otra."
    }
    public var consoleMainConfiguration: String { "Configuración principal" }
    public var consoleUnnamedConfiguration: String { "Sin nombre" }
    public var consoleNewConfiguration: String { "Nueva configuración" }
    public var consoleNewConfigurationIntro: String {
        "Empieza permitiendo lo de siempre, y después quitas lo que no quieras. Nadie la tiene hasta que la asignes o compartas su enlace."
    }
    public var consoleConfigurationMade: String { "Creamos la configuración. Elige lo que permite." }
    public var consoleConfigurationSaved: String { "Guardamos la configuración. Vale desde ahora." }
    public var consoleIsDefault: String { "Principal" }
    public var consoleIsActive: String { "Activa" }
    public var consoleIsInactive: String { "Desactivada" }
    public var consoleConfigurationState: String { "Estado" }
    public var consoleWithoutLabel: String { "No permite" }

    public var consoleConfigurationName: String { "Nombre" }
    public var consoleConfigurationNameHint: String { "Para reconocerla tú. Tus clientes no lo ven." }
    public var consoleHeadlineLabel: String { "Título de la página de entrada" }
    public var consoleHeadlineHint: String { "En lugar del nuestro. Hasta 60 caracteres." }
    public var consoleReturnLabel: String { "Dirección para volver a tu sitio" }
    public var consoleReturnHint: String { "Con ella, el portal muestra un enlace para volver." }
    public var consolePrivacyLabel: String { "Dirección de tu política de privacidad" }
    public var consoleTermsLabel: String { "Dirección de tus términos del servicio" }
    public var consoleAddressIsInvalid: String { "Escribe una dirección completa que empiece con https://." }
    public var consoleReturnIsNotAllowed: String {
        "Esa dirección no está entre los sitios a los que el portal puede volver."
    }

    public var consolePermissionsTitle: String { "Qué permite" }
    public var consolePermissionsIntro: String {
        "Lo que quites desaparece del portal, y tampoco se puede hacer de otra forma."
    }
    public var consoleCancelModeLabel: String { "Cuándo termina" }
    public var consoleCancelAtPeriodEnd: String { "Al terminar el período pagado" }
    public var consoleCancelAtPeriodEndDetail: String { "La usa hasta ese día, y puede arrepentirse." }
    public var consoleCancelAtOnce: String { "Enseguida" }
    public var consoleCancelAtOnceDetail: String { "Deja de funcionar en el momento." }
    public var consoleCancelCaution: String {
        "En varios países, lo que se contrata en línea debe poder cancelarse en línea. Antes de quitarlo, consulta qué pide la ley donde vendes."
    }
    public var consoleReasonsLabel: String { "Motivos que se ofrecen" }
    public var consolePublicCancellationLabel: String { "Cancelar sin entrar (botón de baja)" }
    public var consolePublicCancellationHint: String {
        "Una página pública para cancelar y arrepentirse, que no pide cuenta."
    }
    public var consolePublicByCountry: String { "Lo que pide tu país" }
    public var consolePublicOff: String { "Sin página" }
    public var consolePublicArgentina: String { "Como en Argentina: 10 días para arrepentirse" }
    public var consolePublicEurope: String { "Como en la Unión Europea: 14 días para arrepentirse" }
    public var consolePlansLabel: String { "Entre qué productos" }
    public var consoleNoPlansYet: String { "Todavía no tienes productos con precio periódico." }

    public var consoleNeedsWayIn: String { "Deja el código o el enlace: sin uno de los dos, nadie podría entrar." }
    public var consoleNeedsMethodKind: String { "Elige al menos un tipo de método." }
    public var consoleNeedsReason: String { "Elige al menos un motivo, o no preguntes." }
    public var consoleNeedsField: String { "Elige al menos un dato, o no permitas cambiarlos." }
    public var consoleNeedsPlan: String { "Elige al menos un producto entre los que se puede cambiar." }
    public var consoleTooManyPlans: String { "Elige 10 productos como máximo, con 10 precios cada uno." }
    public var consoleRefundNeedsPeriodEnd: String {
        "Hay una regla de devolución puesta por API, y con ella termina al final del período: el cliente elige."
    }

    public var consoleByAPITitle: String { "Puesto por API" }
    public var consoleByAPIIntro: String { "Esto se cambia desde tu programa. Aquí se ve cómo está y se conserva." }
    public var consolePauseLengthsLabel: String { "Cuánto se puede pausar" }
    public var consoleRetentionLabel: String { "Oferta a quien cancela" }
    public func consoleRetentionOffer(_ coupon: String, holdout: Int) -> String {
        "El cupón \(coupon); \(holdout) de cada 100 no la ven, para comparar"
    }
    public var consoleRefundRuleLabel: String { "Devolución al cancelar" }
    public var consoleLeastPartLabel: String { "Lo menos que se puede pagar" }
    public var consolePaymentPlanLabel: String { "Compromisos de pago" }
    public func consolePaymentPlanRules(days: Int, instalments: Int, every interval: Int) -> String {
        instalments == 1
            ? "Un día, hasta \(days) días después"
            : "Hasta \(days) días después, o hasta \(instalments) cuotas, una cada \(interval) días"
    }
    public var consoleBankInstalmentsLabel: String { "Cuotas del banco" }
    public func consoleBankInstalmentsUpTo(_ most: String) -> String { "Hasta \(most)" }
    public var consoleProrationLabel: String { "Al cambiar de plan" }
    public func consoleProration(_ rule: ProrationRule) -> String {
        switch rule {
        case .none: "No se cobra ni se descuenta la diferencia"
        case .withNextInvoice: "La diferencia va en la próxima factura"
        case .atOnce: "La diferencia se cobra en el momento"
        }
    }

    public var consoleConfigurationLinkTitle: String { "Su enlace" }
    public var consoleConfigurationLinkIntro: String { "Quien entra por aquí ve el portal con esta configuración." }
    public var consoleConfigurationHasNoLink: String {
        "Su página pública está cerrada: se entra por una sesión hecha aquí o por API."
    }

    public var consoleMakeDefault: String { "Usar como principal" }
    public var consoleMakeDefaultQuestion: String { "¿Usarla como configuración principal?" }
    public func consoleMakeDefaultFollows(_ before: String) -> [String] {
        [
            "Vale para todos los clientes a los que no les asignaste otra, y para la dirección pública del portal.",
            "Quien esté dentro con «\(before)» tendrá que entrar otra vez.",
            "«\(before)» queda activa, y puedes volver a usarla.",
        ]
    }
    public var consoleMadeDefault: String { "Es la configuración principal desde ahora." }
    public var consoleDeactivate: String { "Desactivar" }
    public var consoleDeactivateQuestion: String { "¿Desactivar esta configuración?" }
    public var consoleDeactivateFollows: [String] {
        [
            "Su enlace deja de servir, y quien entró con ella tendrá que entrar otra vez.",
            "Los clientes que la tienen asignada pasan a la principal mientras esté desactivada.",
            "Puedes activarla de nuevo cuando quieras.",
        ]
    }
    public var consoleDeactivated: String { "Desactivamos la configuración." }
    public var consoleActivate: String { "Activar" }
    public var consoleActivated: String { "Activamos la configuración." }

    public var consoleAssignedTitle: String { "Clientes que la tienen" }
    public var consoleAssignedIntro: String { "Vale para ellos en lugar de la principal, entren por donde entren." }
    public var consoleNobodyAssigned: String { "Nadie la tiene asignada todavía." }
    public func consoleAssignedMore(_ count: String) -> String { "Se muestran los \(count) primeros." }
    public var consoleAssignLabel: String { "Correo o identificador del cliente" }
    public var consoleAssignHint: String { "Si está dentro del portal, tendrá que entrar otra vez." }
    public var consoleAssign: String { "Asignar" }
    public var consoleNobodyFound: String { "No hay ningún cliente con ese correo o identificador en este modo." }
    public var consoleSeveralFound: String {
        "Hay varios clientes con ese correo. Escribe el identificador (cus_…) del que quieras."
    }
    public func consoleAssigned(_ customer: String) -> String { "\(customer) tiene ahora esta configuración." }
    public var consoleUnassign: String { "Quitar" }
    public func consoleUnassigned(_ customer: String) -> String { "\(customer) vuelve a la configuración principal." }
}
