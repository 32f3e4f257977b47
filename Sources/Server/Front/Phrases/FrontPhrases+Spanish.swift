import Localization

extension FrontPhrases {
    static let spanish = FrontPhrases(
        language: Spanish(),
        plainTitle: "Aquí se paga y se administran suscripciones",
        plainText: "En este servidor funcionan los portales de pago de uno o más comercios.",
        plainWithoutLink:
            "Para entrar al tuyo usa el enlace que te dio el comercio, o el que viene al final de cualquiera de sus correos.",
        forMerchants: "Si eres del comercio",
        forMerchantsText:
            "Los programas hablan con este servidor como con Stripe, con tu clave. Lo que entiende está en",
        hallTitle: "Ventanilla está funcionando",
        hallText:
            "Cuatro comercios de muestra con un año de historia. Elige a una persona y entras a su portal. Nada de esto es dinero real.",
        consoleTitle: "La consola del comercio",
        consoleText:
            "Ahí se cobra, se busca a un cliente y se decide qué permite el portal. Recarga para ver el código de ahora.",
        openConsole: "Entrar a la consola",
        consoleCode: "Código de ahora",
        portalDoor: "Ir a su portal",
        situation: {
            switch $0 {
            case .paidUp: "todo pagado"
            case .owes: "tiene facturas por pagar"
            case .late: "se rechazó su pago"
            case .incomplete: "no terminó su primer pago"
            case .withoutMethod: "se quedó sin tarjeta"
            case .ends: "canceló, y todavía tiene acceso"
            case .ended: "terminó su suscripción"
            case .trialing: "está en su período de prueba"
            case .severalMethods: "paga con varias tarjetas"
            }
        },
        hallMailText: "Los correos no salen de esta máquina: los códigos para entrar y los avisos están en el buzón.",
        openMailbox: "Abrir el buzón",
        cardsTitle: "Tarjetas de prueba",
        cardsText: "Con cualquier fecha futura y cualquier código.",
        cardApproved: "Se aprueba",
        cardDeclined: "Se rechaza: no hay fondos",
        cardChallenged: "El banco pide confirmar (3-D Secure)",
        allCards: "Todas las tarjetas, débitos y transferencias",
        terminalTitle: "Desde tu terminal",
        terminalText: { merchant, person in
            "Con una clave de prueba de \(merchant): crea un cliente, mira la suscripción de \(person) y pide la dirección de su portal."
        },
        componentsTitle: "Componentes del portal",
        componentsText:
            "Cada pieza de las páginas, en sus estados. Está solo en la demo y en esta máquina. Sus botones no hacen nada.",
        mailboxTitle: "Buzón",
        mailboxText: "Los correos que se habrían enviado, el más nuevo primero.",
        noMail: "Todavía no hay correos.",
        noMailFor: { "No hay correos para “\($0)”." },
        filterLabel: "Dirección",
        filter: "Filtrar",
        showAll: "Ver todos",
        olderMail: "Correos anteriores",
        refresh: "Actualizar",
        toHall: "Inicio",
        sender: "De",
        recipient: "Para",
        sentAt: "Enviado",
        code: "Código",
        openPortal: "Abrir el portal",
        backToMailbox: "Volver al buzón",
        htmlPart: "Como se ve",
        textPart: "Solo texto")
}
