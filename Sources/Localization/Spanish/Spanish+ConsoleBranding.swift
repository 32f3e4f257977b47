extension Spanish {
    public var consoleBrandingIntro: String {
        "Tu nombre y tu color van en el portal, los correos y las facturas; tu logo, en el portal y las facturas."
    }
    public var consoleBrandingSaved: String { "Guardado. Tus clientes ya lo ven así." }

    public var consoleBrandNow: String { "Así se ve tu portal" }
    public var consoleBrandNowExplained: String { "Con un cliente de ejemplo." }
    public var consoleBrandPreview: String { "Vista previa" }
    public var consoleBrandPreviewExplained: String { "Aún no está guardado: tus clientes siguen viendo lo de antes." }
    public var consoleBrandOnPhone: String { "En un teléfono" }
    public var consoleBrandOnDesktop: String { "En un computador" }
    public var consoleBrandTry: String { "Ver vista previa" }

    public var consoleLogoTitle: String { "Logo e ícono" }
    public var consoleLogoIntro: String {
        "PNG o JPEG, de hasta 512 KB y 4 megapíxeles. Del archivo solo se guarda la imagen."
    }
    public var consoleLogoLabel: String { "Logo" }
    public var consoleLogoHint: String {
        "Recomendado: PNG transparente de 200 × 50 píxeles, o el doble. Los más grandes se achican."
    }
    public var consoleRemoveLogo: String { "Quitar el logo y mostrar el nombre" }
    public var consoleIconLabel: String { "Ícono" }
    public var consoleIconHint: String { "Cuadrado, de 180 píxeles o más. Se ve en la pestaña del navegador." }
    public var consoleRemoveIcon: String { "Quitar el ícono y mostrar la inicial" }
    public var consolePictureHasTooManyBytes: String {
        "La imagen pesa más de 512 KB. Guárdala más pequeña y súbela de nuevo."
    }
    public var consolePictureHasTooManyPixels: String {
        "La imagen tiene más de 4 megapíxeles. Achícala y súbela de nuevo."
    }
    public var consolePictureIsOfAnotherKind: String {
        "El archivo no es PNG ni JPEG. WebP, GIF, SVG y otros no se aceptan: guárdalo como PNG."
    }
    public var consolePictureIsBroken: String { "La imagen está dañada o incompleta. Guárdala de nuevo como PNG." }
    public var consolePictureIsGone: String { "Esa imagen ya no está. Súbela de nuevo." }
    public var consoleTooManyPictures: String {
        "Ya guardas 64 MB de imágenes, el máximo. Escribe a quien administra el servidor."
    }

    public var consoleProductPicture: String { "Imagen del producto" }
    public var consoleProductPictureLabel: String { "Imagen" }
    public var consoleProductPictureHint: String {
        "PNG o JPEG, de hasta 512 KB. Tus clientes la ven junto al nombre. Cuadrada se ve mejor."
    }
    public var consoleProductPictureSaved: String { "Guardado. Tus clientes ya ven el cambio." }
    public var consoleRemovePicture: String { "Quitar la imagen" }
    public var consoleChoosePicture: String { "Elige un archivo con la imagen." }

    public var consoleColorTitle: String { "Color" }
    public var consoleColorIntro: String {
        "Es el de los botones y los enlaces. Elige con el selector o escribe el código."
    }
    public var consoleColorPicker: String { "Selector de color" }
    public var consoleColorDigits: String { "Código del color" }
    public var consoleColorHint: String { "# y seis cifras de 0 a 9 o letras de A a F: #0f766e." }
    public var consoleColorIsInvalid: String { "Escribe el color con # y seis cifras o letras, como #0f766e." }
    public var consoleContrastTitle: String { "Para que siempre se lea" }
    public func consoleInkOnButtons(isWhite: Bool, ratio: String) -> String {
        "Botones: tu color tal cual, con texto \(isWhite ? "blanco" : "negro") (contraste \(ratio))."
    }
    public func consoleColorAsText(isDark: Bool, ratio: String) -> String {
        "Enlaces sobre fondo \(isDark ? "oscuro" : "claro"): tu color tal cual (contraste \(ratio))."
    }
    public func consoleToneAsText(_ tone: String, isDark: Bool, ratio: String) -> String {
        "Enlaces sobre fondo \(isDark ? "oscuro" : "claro"): tu color se ve poco, así que usamos \(tone), un tono más "
            + "\(isDark ? "claro" : "oscuro") (contraste \(ratio))."
    }

    public var consoleNamesTitle: String { "Nombre y contacto" }
    public var consoleBrandName: String { "Nombre del negocio" }
    public var consoleBrandNameHint: String {
        "Va en el encabezado, en la pestaña del navegador, en los correos y en las facturas."
    }
    public var consoleBrandHeadline: String { "Título de la página de entrada" }
    public var consoleBrandHeadlineHint: String { "En vez de «\(signInTitle)». Hasta 60 letras." }
    public var consoleBrandSupportEmail: String { "Correo de ayuda" }
    public var consoleBrandSupportPhone: String { "Teléfono de ayuda" }
    public var consoleBrandPrivacy: String { "Política de privacidad" }
    public var consoleBrandTerms: String { "Términos del servicio" }
    public var consoleBrandAddressHint: String { "La dirección de tu página, completa: https://…" }
    public func consoleBrandAddressIsInvalid(_ label: String) -> String {
        "\(label): escribe la dirección completa, como https://tienda.example/legal."
    }
    public var consoleUploadIsTooLarge: String { "El archivo es demasiado grande" }
    public var consoleUploadKeptNothing: String { "No se guardó nada de ese formulario." }
    public var consoleBrandSignInPage: String { "La página de entrada" }
}
