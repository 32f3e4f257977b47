extension Spanish {
    public var consoleLettersIntro: String {
        "Lo que tus clientes reciben, y cuándo. Cada correo sale en el idioma de quien lo lee, con tu nombre y tu color."
    }
    public func consoleLetterGroup(_ group: ConsoleLetterGroup) -> String {
        switch group {
        case .debt: "Deudas y pagos por completar"
        case .money: "Facturas, pagos y reembolsos"
        case .subscriptions: "Suscripciones"
        case .methods: "Métodos de pago"
        case .access: "Acceso y seguridad"
        case .others: "Copias y avisos para ti"
        }
    }
    public func consoleLetter(_ letter: ConsoleLetter) -> String {
        switch letter {
        case .signIn: "Código para entrar"
        case .invoiceCreated: "Factura creada"
        case .paymentSucceeded: "Pago recibido"
        case .partPaid: "Pago de una parte"
        case .paymentFailed: "Pago fallido"
        case .paymentPlanAgreed: "Acuerdo de pago"
        case .paymentPlanReminder: "Recordatorio de una cuota acordada"
        case .paymentPlanBroken: "Acuerdo de pago que no se cumplió"
        case .actionRequired: "El banco pide confirmar"
        case .incompletePayment: "Pago por completar"
        case .missedPeriods: "Resumen de períodos cobrados con atraso"
        case .trialWillEnd: "Termina la prueba"
        case .subscriptionCanceled: "Suscripción cancelada"
        case .cancellationUndone: "Cancelación deshecha"
        case .retentionOfferTaken: "Oferta aceptada para quedarse"
        case .changeRefused: "Cambio de plan rechazado"
        case .planChanged: "Cambio de plan"
        case .planKept: "Cambio de plan deshecho"
        case .subscriptionPaused: "Suscripción en pausa"
        case .subscriptionResumed: "Suscripción reanudada"
        case .methodAdded: "Método de pago agregado"
        case .methodRemoved: "Método de pago quitado"
        case .cardExpiring: "Tarjeta por vencer"
        case .emailChanged: "Correo cambiado"
        case .confirmEmail: "Confirmar un correo nuevo"
        case .confirmCopy: "Confirmar el correo de las copias"
        case .copyAdded: "Las copias van a otro correo"
        case .invoiceCopy: "Copia de una factura"
        case .copiesEnded: "Fin de las copias"
        case .passwordChanged: "Contraseña cambiada"
        case .passwordRemoved: "Contraseña quitada"
        case .refunded: "Reembolso"
        case .freshLink: "Enlace nuevo"
        case .deletionRequested: "Un cliente pide borrar sus datos"
        }
    }
    public var consoleLetterColumn: String { "Correo" }
    public var consoleLetterChoiceColumn: String { "Cuándo sale" }
    public func consoleLetterChoice(_ choice: ConsoleLetterChoice) -> String {
        switch choice {
        case .customer: "Si el cliente no lo desactivó"
        case .always: "Siempre"
        case .others: "Siempre; no va al correo del cliente"
        }
    }

    public var consoleLetterPreview: String { "Ver" }
    public var consolePreviewIntro: String {
        "Así lo recibe un cliente tuyo. Desde aquí los enlaces no llevan a ninguna parte."
    }
    public var consolePlainPart: String { "Solo texto" }
    public var consoleSamplePlan: String { "Plan mensual" }
    public var consoleOtherSamplePlan: String { "Plan grande" }

    public var consoleSentTitle: String { "Correos enviados" }
    public var consoleSentIntro: String { "Qué salió, para quién, y qué fue de cada uno." }
    public var consoleFindLetters: String { "Buscar correos" }
    public var consoleFilterLetters: String { "Buscar" }
    public var consoleEveryLetter: String { "Todos los correos" }
    public var consoleLetterCustomerLabel: String { "Correo o id del cliente" }
    public var consoleLetterRecipientColumn: String { "Para" }
    public func consoleLetterState(_ state: ConsoleLetterState) -> String {
        switch state {
        case .queued: "En cola"
        case .sent: "Enviado"
        case .dropped: "No salió"
        case .failed: "Rechazado por el servidor"
        case .unwanted: "El cliente no lo quiere"
        case .silenced: "Desactivado en la consola"
        }
    }
    public var consoleNoLetters: String { "Todavía no salió ningún correo" }
    public var consoleNoLettersText: String {
        "Los primeros salen cuando un cliente entra a tu portal o le cobras algo."
    }
    public var consoleNoSuchLetters: String { "No hay correos así" }
    public var consoleNoSuchLettersAdvice: String { "Revisa el correo del cliente, o mira todos." }
}
