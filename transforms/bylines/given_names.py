"""Given names that open a byline in a script that has capitals, and romanised Korean family names.

The commoner names of some thirty countries; one that is missing costs confidence, no name.
"""

from hanji.transforms.bylines.wordlists import word_set

GIVEN_NAMES = word_set("""
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven steve paul andrew joshua kenneth kevin
    brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
    scott brandon benjamin samuel gregory frank
    alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter
    ethan jeremy harold keith christian roger
    noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie
    gabriel logan alan juan wayne roy ralph randy
    eugene vincent russell elijah louis bobby philip johnny tom tim jim ben sam dan matt mike chris nick alex tony
    greg rob bob bill ted fred max leo luke simon
    ian neil graham stuart colin derek gareth hugh nigel martin oliver harry charlie alfie owen liam connor aidan
    declan brendan callum ewan rory
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda
    dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela
    emma nicole helen samantha katherine christine
    debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren
    christina joan evelyn judith megan andrea
    cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia
    judy sophia grace denise amber doris marilyn
    danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori jane kate katie lucy
    chloe zoe ella mia ava lily rosie fiona
    claire clare louise gemma joanna holly jenny jess beth becky sophie hayley kirsty eleanor harriet imogen phoebe
    niamh aoife siobhan
    hans klaus jürgen juergen wolfgang stefan stephan andreas michael bernd uwe dieter günter gunter horst helmut
    werner karl heinz gerhard manfred rainer ralf frank
    jens jörg joerg torsten thorsten dirk holger sven lars björn bjorn kai jan tobias florian sebastian philipp
    felix lukas jonas moritz niklas leon fabian julian dominik
    markus matthias johannes benedikt maximilian christoph friedrich georg ulrich roland norbert anja antje silke
    petra sabine birgit monika ursula renate
    heike kerstin katrin kathrin claudia susanne martina gabriele stefanie nadine katharina franziska lena lea
    johanna hannah miriam judith anne annette barbara
    jean-pierre jean-paul jean-luc françois francois philippe pierre jacques michel alain bernard laurent thierry
    pascal olivier nicolas julien sébastien guillaume antoine
    mathieu matthieu maxime romain clément hugo théo lucas étienne gilles hervé yves guy denis didier isabelle
    nathalie sylvie valérie céline sandrine aurélie
    émilie camille manon pauline marion mathilde léa inès solène hélène cécile agnès brigitte dominique florence
    véronique
    josé jose antonio manuel francisco juan carlos javier miguel pedro jesús ángel alejandro fernando luis sergio
    jorge pablo alberto diego álvaro adrián raúl
    enrique ramón vicente joaquín andrés rubén iván óscar ignacio gonzalo maría carmen ana isabel dolores pilar
    josefa rosa cristina marta lucía paula elena
    mercedes raquel sonia silvia beatriz patricia rocío nuria inés alba sofía luna joão paulo rafael marcelo eduardo
    gustavo rodrigo thiago bruno leonardo ricardo
    fernanda juliana mariana camila letícia luiza beatriz larissa renata giuseppe giovanni mario luigi roberto marco
    francesco andrea alessandro stefano matteo luca
    lorenzo davide simone federico riccardo paolo giorgio giulia chiara francesca federica silvia valentina elisa
    alessandra giovanna giulio
    kees pieter willem hendrik johan maarten bart jeroen joost sander thijs daan anouk marieke femke sanne lotte
    lars anders erik per nils olav
    ole knut bjørn morten henrik søren jens mads rasmus mikkel jesper kasper magnus gustav oskar axel ingrid astrid
    sigrid kari liv marit karin eva
    linnea elin malin sofie freja mette hanne lise camilla marlene tomasz piotr krzysztof andrzej paweł michał
    marcin jakub agnieszka katarzyna małgorzata magdalena
    petr pavel jiří tomáš mehmet ahmet mustafa ali hüseyin emre can ayşe fatma elif zeynep mohammed mohamed muhammad
    ahmed mahmoud omar hassan hussein
    ibrahim yusuf khalid abdul abdullah fatima aisha layla amit rahul anil sanjay rajesh suresh ravi arun vijay
    ashok priya anjali pooja neha deepa sunita
    kavita nguyen nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi budi agus dewi siti rizki nur putri adi wahyu andi
    иван александр сергей андрей дмитрий алексей владимир михаил николай юрий олег павел антон евгений максим денис
    роман илья виктор анна мария
    елена ольга наталья татьяна ирина екатерина светлана юлия анастасия оксана карина володимир андрій олександр
    сергій микола тарас олена наталія
    kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song hong yu go moon yang son
    bae baek heo nam shim noh ha
    hanna emilie tanja nadja anke ulrike ute elke ilse inge jutta karla konstantin leonie luise mareike meike merle
    nele nico ole paulina rebekka ronja ruth svenja thea tilman timo tina
    veit vera volker wiebke wilhelm xenia yannick guillermo salvador nicolás ramiro tomás julián agustín facundo
    martí jordi pau oriol xavier montserrat duarte gonçalo inês tiago vasco
    caroline carolina alana alessio alexandria alistair alison alyssa amelia amir angelo angus annie april archie
    ari ariel arnold arthur asher astrid aubrey audrey august ayesha
    bella bernadette bethany blair bonnie brad bradley brent brett bridget brooke bruno bryce byron caitlin cameron
    candice carla carlo carolyn carrie casey cassandra cathy cecilia
    cedric celeste chad chelsea cindy clara claude clayton cliff clive cody colleen constance courtney craig crystal
    curtis cyril daisy dale damian damien damon dana darren dave dawn dean
    desmond diego dora doug dwayne dwight earl eddie edgar edith edmund edwin eileen elaine eli elias elise eliza
    ella ellen elliot elliott elsa emanuel emil emilia emilio emmanuel erica
    erika erin ernest ernesto esteban esther evan eve evelyn faith fabio fernando filip flora frederick gabriela
    gail garrett gavin gayle geoff geoffrey geraldine gilbert gina giovanni glen
    glenn gloria gordon graeme greta gwen hamish hank heidi herbert hilary holly hope howard hubert hunter ibrahima
    igor ilana inga irene iris irina irma isaac isaiah ivan jackie jade jake
    jamal jamie jana jared jasmine javier jay jeanne jeff jen jenna jennie jeremiah jermaine jill jo joanne jocelyn
    joel joey johan jonah jon josie josh joyce juanita judd julius june kara
    karina karl karla kate katherine kay keira keisha kelsey ken kendra kent kerry kim kirk kristen kristin kristina
    kurt kylie lara larissa latoya leah lee leigh lena leslie lester lewis
    lila lillian lincoln lindsay lionel lloyd lois lola lorna lorraine louisa lucas lucia lucille lucinda lynn mabel
    mackenzie madeleine mae maggie malcolm mandy manuela marc marcia marcus
    margot marianne marina marisa marissa marjorie marlon marsha marshall martine marvin maureen maurice mavis maya
    melanie melinda melvin meredith micah miles mindy miranda mitchell molly
    monica morgan muriel myra nadia naomi natasha ned nelson nico nina nora norma norman oliver oscar otto paige
    patty paula pauline pearl peggy penny perry phil phillip phyllis polly preston
    quentin rachael ramona randall raquel reginald rex rhonda rita robbie robin rodney rosemary ross roxanne ruben
    ruby rufus rupert sabrina sadie sally sasha saul selena serena seth shane
    shannon shaun shawn sheila shelby sheldon shelley sherry sidney simone sonja spencer stacey stacy stan stella
    sterling stewart sue suzanne sydney sylvia tabitha tamara tammy tanya tara
    tasha tatiana terence terrence tess theodore theo tiffany tina toby todd tracey tracy travis trevor trisha troy
    tyrone valerie vanessa vera vernon veronica vicki vicky victor vivian
    wade wanda warren wayne wendy wesley whitney wilfred willem willis winston yolanda yvette yvonne zara zoey abdou
    adebayo ahmad akira aleksandr alessia alfonso alfred ali alina
    amina ananya aditya akash arjun asif bilal deepak farah faisal gita hamza imran iqbal jaya karan kiran lakshmi
    mahesh manish meera mohan mukesh naveen nikhil nisha omar parveen pradeep
    prakash rajiv rakesh ramesh rashid ritu rohit sachin salman sandeep saurabh seema shweta sneha srinivas sumit
    tariq usha varun vikas vikram vinod yasmin zahra zainab
    ammar bassam elias georges hala hana ines jamil karim khaled leila maher marwan nabil nada nour rami rania rima
    samir sami tarek walid youssef ziad
    ines ravi kofi kwame chidi emeka ngozi sipho thabo nomsa mamokete wei li wang zhang chen liu yang hiroshi
    takashi kenji yuki akira
    """)

# Romanised Korean family names: after one of them `Ro-wa` keeps its small second half.
KOREAN_ROMANISED = word_set("""
    kim lee yi rhee park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh o seo suh shin
    sin kwon hwang ahn an song hong yoo yu ryu go ko koh
    moon mun yang son sohn bae baek paik heo huh nam nam-gung shim sim noh roh no ha kwak sung seong cha joo ju woo
    u koo ku min jin na nah ra ji um eom won chun cheon
    bang byun byeon kong yeom pyo tae gu geum ok ban bong gi ki on gam ma chae sa sunwoo namgung hwangbo jegal dokgo
    seok pyeon
    """)
