extension Spanish {
    public var consoleSettingsIntro: String { "Cómo se llama tu negocio, en qué zona vive y qué dicen sus papeles." }
    public var consoleBusinessTitle: String { "Tu negocio" }
    public var consoleBusinessName: String { "Nombre del negocio" }
    public var consoleOwnerEmail: String { "Correo para avisos" }
    public var consoleOwnerEmailHint: String { "Aquí te escribimos nosotros. Tus clientes no lo ven." }
    public var consoleLocaleLabel: String { "Idioma del portal y de los correos" }
    public var consoleLocaleHint: String { "Para quien no eligió otro." }
    public var consoleZoneLabel: String { "Zona horaria" }
    public var consoleZoneHint: String {
        "Como America/Santiago. Vale para lo que empiece desde ahora: las suscripciones que ya corren siguen en la zona en que empezaron."
    }
    public var consoleZoneIsUnknown: String { "Escribe una zona como America/Santiago o America/Bogota." }
    public var consoleSupportTitle: String { "Ayuda para tus clientes" }
    public var consoleSupportIntro: String {
        "Aparece al pie del portal y en las facturas. Las respuestas a los correos llegan a este, si no eliges otro."
    }
    public var consoleSupportEmail: String { "Correo de ayuda" }
    public var consoleSupportPhone: String { "Teléfono de ayuda" }
    public var consoleSupportPhoneIsInvalid: String { "Escribe un teléfono, como +56 2 2345 6789." }
    public var consoleWebsite: String { "Dirección de tu sitio" }
    public var consolePapersTitle: String { "En las facturas" }
    public var consolePapersIntro: String {
        "Se imprime en las facturas desde ahora. Las ya emitidas, con sus números, no cambian."
    }
    public var consoleTaxID: String { "Identificación tributaria" }
    public var consolePrintedAddress: String { "Dirección impresa" }
    public var consoleNumberPrefix: String { "Comienzo de los números" }
    public var consoleNumberPrefixHint: String {
        "Letras y números, como GYM: da GYM-000042. La cuenta sigue donde está."
    }
    public var consoleNumberPrefixIsMalformed: String { "Usa solo letras de la A a la Z, sin acentos, y números." }
    public var consoleNumberPrefixIsTaken: String { "Ya numeraste facturas a mano con ese comienzo. Elige otro." }
    public var consoleMailTitle: String { "Correos" }
    public var consoleSenderName: String { "Nombre de quien envía" }
    public var consoleSenderNameHint: String { "Si lo dejas vacío, el nombre del negocio." }
    public var consoleReplyTo: String { "Responder a" }
    public var consoleReplyToHint: String {
        "Donde llegan las respuestas a los correos. Si lo dejas vacío, al correo de ayuda."
    }
    public var consoleSettingsSaved: String { "Guardamos los ajustes." }
    public var consoleSettingsHoldForBoth: String { "Estos ajustes valen en los dos modos, prueba y real." }

    public var consoleDunningTitle: String { "Cobros rechazados" }
    public var consoleDunningIntro: String {
        "Qué pasa cuando una renovación no se puede cobrar. El intento que ya tiene fecha la conserva; lo que sigue, por estas reglas."
    }
    public var consoleRetryDays: String { "Días en que se intenta de nuevo" }
    public var consoleRetryDaysHint: String {
        "Después del primer rechazo, separados por comas: 1, 3, 5, 7. Vacío: no se intenta de nuevo."
    }
    public var consoleRetryDaysAreWrong: String {
        "Escribe hasta 10 días, del 1 al 60, cada uno mayor que el anterior: 1, 3, 5, 7."
    }
    public var consolePaydays: String { "Días de pago del mes" }
    public var consolePaydaysHint: String {
        "Cuando falta saldo, se intenta el primero de estos días que caiga en el plazo: 15, 30."
    }
    public var consoleWorkingDays: String { "Días hábiles de pago" }
    public var consoleWorkingDaysHint: String { "El quinto día hábil del mes es 5. No conocemos los feriados." }
    public var consolePaydaysAreWrong: String { "Escribe días del mes, del 1 al 31, separados por comas." }
    public var consoleWorkingDaysAreWrong: String { "Escribe números del 1 al 10, separados por comas." }
    public var consoleTooManyPaydays: String { "Escribe hasta 10 días de pago entre los dos, cada uno una vez." }
    public var consoleDunningEnd: String { "Si ningún intento resulta" }
    public func consoleDunningEnding(_ ending: DunningEnd) -> String {
        switch ending {
        case .leavePastDue: "La suscripción sigue, atrasada"
        case .markUnpaid: "La suscripción queda impaga, y no se cobra sola"
        case .cancel: "La suscripción se cancela"
        }
    }
    public var consoleOffersFallback: String { "Ofrecer cobrar con otro método" }
    public var consoleOffersFallbackDetail: String {
        "El cliente puede aceptar en el portal que, si su método falla, se cobre con los siguientes."
    }
    public var consoleDunningSaved: String { "Guardamos qué pasa con los cobros rechazados." }
}
