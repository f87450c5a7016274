"""The words and letters by which languages in Latin script are told."""

# The most frequent function words of languages in Latin script, those that look alike in most of them left out.
WORDS = {
    "en": "the of and to in that for was with his are this have from at by not which has been their will said would"
    " were",
    "fr": "le la les des du et est une dans pour que qui sur pas avec au par plus sont ce il cette ses aux été mais"
    " ont",
    "de": "der die und das von den mit ist für im dem nicht ein eine auf sich auch werden als wird bei sind einer"
    " nach zu",
    "es": "el la los las del que en y por con una para se su al como más pero sus fue este ha son es lo entre también",
    "pt": "o os as do da dos das que em um uma para com não no na por mais foi ao são pela pelo também é como ser à",
    "it": "il di che la è per un una in del della con non sono gli nel alla dei le si anche più da al delle ha come lo",
    "nl": "de het een van en is dat op te in voor met zijn niet aan er ook als door maar bij naar nog wordt om heeft",
    "sv": "och att det som en på är av för med till den har inte om ett han men var jag från vi kan när efter ska"
    " också",
    "da": "og at det som en på er af for med til den har ikke om et han men var de fra vi kan efter blev også mere"
    " hvor",
    "no": "og at det som en på er av for med til den har ikke om et han men var de fra vi kan etter ble også mer hvor",
    "fi": "ja on ei että oli se hän mutta myös ovat kuin joka tai kun niin mukaan jo vain sen jos ole kertoo mitä sekä",
    "et": "ja on ei et oli see ta kui ka mis aga või kes oma siis seda välja nii veel pole kuid ning selle mida juba",
    "pl": "w i na z że się nie do to jest o jak za po przez od dla ale są tym oraz który przy był jego będzie które",
    "cs": "a se na je v že o s z do pro ve jsou by za jako ale po už k podle která které byl nebo také i být až při",
    "sk": "a sa na je v že o s z do pre vo sú by za ako ale po už k podľa ktorý ktoré bol alebo aj od pri si tento",
    "sl": "in je na se v da za so ki pa z tudi po bi s iz ne kot pri ob bo še do ali o bil svoje že ker nje samo",
    "hr": "i je u na se da za su od s što iz a o kako koji te ne će bi do nije ali koja prema sa biti više nakon",
    "hu": "a az és hogy nem is egy van volt ez meg csak már de ki szerint mint azt még el ha vagy után lesz amely",
    "ro": "de și la în a din cu pe care că este pentru nu mai o au un fi prin sunt după fost dar sau ce al ale această",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi en sonra kadar her ne olduğunu göre ancak ise var"
    " oldu dedi",
    "id": "yang dan di dari ini dengan untuk pada itu dalam tidak akan ke juga oleh ada mereka saat adalah telah"
    " kata bisa bahwa karena namun sebagai tersebut menjadi",
    "ms": "yang dan di dari ini dengan untuk pada itu dalam tidak akan ke juga oleh ada kata beliau berkata ialah"
    " serta bagi bahawa kerana boleh tersebut sebagai menjadi",
    "vi": "và của là có các được cho trong một không người với những đã này đến khi từ ông về để ra tại theo nhiều"
    " cũng",
    "ca": "el la els les de i que en un una per amb del no és al ha més als dels aquest pel són com va han també seva",
    "lt": "ir kad yra į iš su tai o bet apie jis kaip buvo ar nuo dėl po už tik jau pat šių metų savo taip prie dar",
    "lv": "un ir ar ka no par uz bet arī kas gada tas pēc lai kā tika viņš nav līdz jau pie vai bija to šo savu tiek",
    "sw": "ya wa na kwa ni katika za la kuwa hiyo huo cha alisema hata lakini watu huyo baada pia ambao kutoka wakati",
    "tl": "ang ng sa na mga ay si ni at para ito hindi kay nang kanyang mula siya isang may niya sinabi kung ngunit"
    " din",
}

# Letters that, in Latin script, are telling of one language.
LETTERS = {
    "cs": "řěů",
    "de": "ß",
    "es": "ñ¿¡",
    "et": "õ",
    "fr": "œçèê",
    "hr": "đć",
    "hu": "őű",
    "lt": "ėųįę",
    "lv": "āēīļņģķ",
    "pl": "łśżźń",
    "pt": "ãõ",
    "ro": "țșţă",
    "sk": "ľĺŕô",
    "tr": "ğış",
    "vi": "ơưđạảấầậệềếộốồớợ",
}
