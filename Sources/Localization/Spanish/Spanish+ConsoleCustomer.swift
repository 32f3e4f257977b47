extension Spanish {
    public var consoleCustomersIntro: String { "Quienes pagan en este comercio, los más nuevos primero." }
    public var consoleFindCustomer: String { "Buscar un cliente" }
    public var consoleFindCustomerHint: String {
        "Nombre, correo, identificación tributaria, últimos 4 dígitos de la tarjeta, número de factura o tu "
            + "propia referencia."
    }
    public var consoleFindCustomers: String { "Buscar" }
    public func consoleCustomersFound(_ count: String) -> String { "Clientes encontrados: \(count)." }
    public func consoleCustomersFoundFirst(_ count: String) -> String {
        "Los primeros \(count): hay más. Escribe algo más para acotar la búsqueda."
    }
    public var consoleFoundBy: String { "Encontrado por" }
    public func consoleFound(by what: FoundBy) -> String {
        switch what {
        case .id: "Identificador"
        case .invoice: "Factura"
        case .email: "Correo"
        case .taxID: "Identificación tributaria"
        case .card: "Tarjeta"
        case .reference: "Referencia"
        case .name: "Nombre"
        }
    }
    public var consoleNoCustomerFound: String { "No encontramos a nadie" }
    public var consoleNoCustomerFoundAdvice: String {
        "Prueba con el comienzo de un nombre o del correo, o con el número completo de una factura."
    }
    public var consoleNoCustomers: String { "Todavía no hay clientes" }
    public var consoleNoCustomersAdvice: String {
        "Crea el primero aquí, o desde tu programa por la API: aparecerá en esta lista."
    }
    public var consoleCustomerSince: String { "Cliente desde" }
    public var consoleNewCustomer: String { "Nuevo cliente" }
    public var consoleNewCustomerIntro: String { "Basta con el nombre o el correo. No se le avisa." }
    public var consoleCreateCustomer: String { "Crear cliente" }
    public var consoleCustomerCreated: String { "Creamos el cliente." }
    public var consoleEditCustomer: String { "Editar cliente" }
    public var consoleEditCustomerIntro: String {
        "Si cambias el correo, se cierran sus sesiones y avisamos a la dirección anterior."
    }
    public var consoleCustomerSaved: String { "Guardamos los datos del cliente." }
    public var consoleCustomerEmailHint: String { "Con este correo entra al portal y recibe sus facturas." }
    public var consoleCustomerOwnLanguage: String { "El de su navegador" }
    public var consoleCustomerLanguageHint: String { "En él le escribimos y le mostramos el portal." }
    public var consoleStanding: String { "Situación" }
    public var consoleOwedNow: String { "Debe ahora" }
    public var consoleOwesNothing: String { "Nada" }
    public var consoleBalanceOwed: String { "Saldo por cobrar en la próxima factura" }
    public var consoleBalanceCredit: String { "Saldo a favor" }
    public func consoleAsksDeletion(_ date: String) -> String { "Pidió que se eliminen sus datos el \(date)." }
    public var consoleHasNoSubscriptions: String { "No tiene suscripciones." }
    public var consoleComesNext: String { "Lo que sigue" }
    public var consoleCustomerMethods: String { "Métodos de pago" }
    public var consoleHasNoMethods: String { "No guardó ningún método de pago." }
    public var consolePaidOutside: String { "Pagado fuera de aquí" }
    public func consoleWentBack(_ amount: String) -> String { "Se devolvieron \(amount)." }
    public var consoleMailSent: String { "Correos" }
    public var consoleNoMailYet: String { "Todavía no le escribimos." }
    public var consoleSignIns: String { "Intentos de entrar" }
    public var consoleNoSignIns: String { "Nadie intentó entrar con este correo en los últimos 30 días." }
    public var consoleCannotSignIn: String { "Sin un correo no puede entrar: agrégalo en sus datos." }
    public func consoleSignInOutcome(_ outcome: SignInTry) -> String {
        switch outcome {
        case .asked: "Pidió entrar"
        case .unknown: "Correo desconocido"
        case .wrongCode: "Código incorrecto"
        case .wrongPassword: "Contraseña incorrecta"
        case .signedIn: "Entró"
        }
    }
    public func consoleSignInWhy(_ outcome: SignInTry) -> String {
        switch outcome {
        case .asked: "Este correo es de un cliente. Arriba, en Correos, se ve si salió el mensaje."
        case .unknown: "En ese momento ningún cliente tenía este correo: no salió nada."
        case .wrongCode: "El código no era el del último correo, o ya había vencido."
        case .wrongPassword: "La contraseña no era la de esta cuenta."
        case .signedIn: "Está en el portal, o lo estuvo."
        }
    }
    public func consoleLookalike(_ email: String, _ moment: String) -> String {
        "\(moment): alguien escribió \(email), que no es de ningún cliente. No le enviamos nada."
    }
    public var consoleNoEventsYet: String { "Todavía no pasó nada." }
    public var consoleNotes: String { "Notas" }
    public var consoleNoNotes: String { "Todavía no hay notas." }
    public var consoleNoteLabel: String { "Nota" }
    public var consoleNoteHint: String {
        "La ve tu equipo. El cliente la recibe si descarga sus datos, y se elimina con él."
    }
    public var consoleAddNote: String { "Agregar nota" }
    public var consoleNoteAdded: String { "Guardamos la nota." }
    public var consoleNoteDeleted: String { "Eliminamos la nota." }
    public var consoleCustomerDetails: String { "Datos" }
    public var consoleCustomerID: String { "Identificador" }
    public var consoleCustomerNeedsName: String { "Escribe el nombre o el correo del cliente." }
}
