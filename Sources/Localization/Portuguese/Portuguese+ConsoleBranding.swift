extension Portuguese {
    public var consoleBrandingIntro: String {
        "Seu nome e sua cor vão no portal, nos e-mails e nas faturas; seu logo, no portal e nas faturas."
    }
    public var consoleBrandingSaved: String { "Salvo. Seus clientes já veem assim." }

    public var consoleBrandNow: String { "Como está seu portal" }
    public var consoleBrandNowExplained: String { "Com um cliente de exemplo." }
    public var consoleBrandPreview: String { "Prévia" }
    public var consoleBrandPreviewExplained: String {
        "Ainda não foi salvo: seus clientes continuam vendo o que havia antes."
    }
    public var consoleBrandOnPhone: String { "Em um celular" }
    public var consoleBrandOnDesktop: String { "Em um computador" }
    public var consoleBrandTry: String { "Ver prévia" }

    public var consoleLogoTitle: String { "Logo e ícone" }
    public var consoleLogoIntro: String {
        "PNG ou JPEG, de até 512 KB e 4 megapixels. Do arquivo, só a imagem é guardada."
    }
    public var consoleLogoLabel: String { "Logo" }
    public var consoleLogoHint: String {
        "Recomendado: PNG transparente de 200 × 50 pixels, ou o dobro. Os maiores são reduzidos."
    }
    public var consoleRemoveLogo: String { "Remover o logo e mostrar o nome" }
    public var consoleIconLabel: String { "Ícone" }
    public var consoleIconHint: String { "Quadrado, de 180 pixels ou mais. Aparece na aba do navegador." }
    public var consoleRemoveIcon: String { "Remover o ícone e mostrar a inicial" }
    public var consolePictureHasTooManyBytes: String {
        "A imagem tem mais de 512 KB. Salve-a menor e envie de novo."
    }
    public var consolePictureHasTooManyPixels: String {
        "A imagem tem mais de 4 megapixels. Reduza-a e envie de novo."
    }
    public var consolePictureIsOfAnotherKind: String {
        "O arquivo não é PNG nem JPEG. WebP, GIF, SVG e outros não são aceitos: salve-o como PNG."
    }
    public var consolePictureIsBroken: String { "A imagem está danificada ou incompleta. Salve-a de novo como PNG." }
    public var consolePictureIsGone: String { "Essa imagem não existe mais. Envie de novo." }
    public var consoleTooManyPictures: String {
        "Você já guarda 64 MB de imagens, o máximo. Escreva para quem administra o servidor."
    }

    public var consoleProductPicture: String { "Imagem do produto" }
    public var consoleProductPictureLabel: String { "Imagem" }
    public var consoleProductPictureHint: String {
        "PNG ou JPEG, de até 512 KB. Seus clientes a veem ao lado do nome. Quadrada fica melhor."
    }
    public var consoleProductPictureSaved: String { "Salvo. Seus clientes já veem a mudança." }
    public var consoleRemovePicture: String { "Remover a imagem" }
    public var consoleChoosePicture: String { "Escolha um arquivo com a imagem." }

    public var consoleColorTitle: String { "Cor" }
    public var consoleColorIntro: String { "É a dos botões e dos links. Escolha no seletor ou escreva o código." }
    public var consoleColorPicker: String { "Seletor de cor" }
    public var consoleColorDigits: String { "Código da cor" }
    public var consoleColorHint: String { "# e seis algarismos de 0 a 9 ou letras de A a F: #0f766e." }
    public var consoleColorIsInvalid: String { "Escreva a cor com # e seis algarismos ou letras, como #0f766e." }
    public var consoleContrastTitle: String { "Para que sempre se leia" }
    public func consoleInkOnButtons(isWhite: Bool, ratio: String) -> String {
        "Botões: sua cor como ela é, com texto \(isWhite ? "branco" : "preto") (contraste \(ratio))."
    }
    public func consoleColorAsText(isDark: Bool, ratio: String) -> String {
        "Links sobre fundo \(isDark ? "escuro" : "claro"): sua cor como ela é (contraste \(ratio))."
    }
    public func consoleToneAsText(_ tone: String, isDark: Bool, ratio: String) -> String {
        "Links sobre fundo \(isDark ? "escuro" : "claro"): sua cor quase não se vê, então usamos \(tone), um tom mais "
            + "\(isDark ? "claro" : "escuro") (contraste \(ratio))."
    }

    public var consoleNamesTitle: String { "Nome e contato" }
    public var consoleBrandName: String { "Nome do negócio" }
    public var consoleBrandNameHint: String { "No cabeçalho, na aba do navegador, nos e-mails e nas faturas." }
    public var consoleBrandHeadline: String { "Título da página de entrada" }
    public var consoleBrandHeadlineHint: String { "No lugar de “\(signInTitle)”. Até 60 caracteres." }
    public var consoleBrandSupportEmail: String { "E-mail de ajuda" }
    public var consoleBrandSupportPhone: String { "Telefone de ajuda" }
    public var consoleBrandPrivacy: String { "Política de privacidade" }
    public var consoleBrandTerms: String { "Termos do serviço" }
    public var consoleBrandAddressHint: String { "O endereço completo da sua página: https://…" }
    public func consoleBrandAddressIsInvalid(_ label: String) -> String {
        "\(label): escreva o endereço completo, como https://loja.example/legal."
    }
    public var consoleUploadIsTooLarge: String { "O arquivo é grande demais" }
    public var consoleUploadKeptNothing: String { "Nada desse formulário foi salvo." }
    public var consoleBrandSignInPage: String { "A página de entrada" }
}
